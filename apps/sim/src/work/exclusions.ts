import { REGIONAL_CENTRES } from '@giaolien/catalogue';
import { MINUTE, type Instant } from '@giaolien/kernel';
import type { Act } from './act.ts';
import { documentOf } from './documents.ts';
import { focusAt } from './focus.ts';
import { chanceIn, goesWrong, type Setting } from './setting.ts';

/** Network minutes of one slot, and how often one of them sees a road under water. */
const SLOT_MINUTES = 480;
const FLOODED = 0.08;
/** Network minutes for which it lasts, before and after the decision. */
const BEFORE_MINUTES = 60;
const AFTER_MINUTES = 720;

/** The slot of time to which `now` belongs. */
export function exclusionSlotAt(setting: Setting, now: Instant): number {
  return Math.floor(now / setting.pace.wall(SLOT_MINUTES));
}

/** Bất khả kháng: rarely, a flood cuts off a province, and the centre decides so by document (12.6 #65). */
export function declareExclusions(setting: Setting, slot: number, now: Instant): readonly Act[] {
  if (!goesWrong(setting, FLOODED, 'flood', slot)) return [];
  const [province] = focusAt(setting, now).provinces;
  const facility = REGIONAL_CENTRES.north;
  const person = setting.staff.findAny({ facility }, ['monitor', 'dispatcher'], now);
  if (province === undefined || person === undefined) return [];
  const toMinute = (instant: number) => Math.floor(instant / MINUTE) * MINUTE;
  return [
    {
      person: person.id,
      inputs: [
        {
          kind: 'DeclareExclusion',
          exclusion: chanceIn(setting, 'exclusion', slot).uuid(),
          decision: documentOf(setting, 'QĐ-BĐTW', `flood ${slot}`),
          evidence: documentOf(setting, 'CĐ-PCTT', `flood ${slot}`),
          provinces: [province.code],
          communes: [],
          from: toMinute(now - setting.pace.wall(BEFORE_MINUTES)),
          until: toMinute(now + setting.pace.wall(AFTER_MINUTES)) + MINUTE,
        },
      ],
    },
  ];
}
