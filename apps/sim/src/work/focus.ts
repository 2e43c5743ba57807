import type { FacilityId, Instant, MailRoute, ProvinceCode } from '@giaolien/kernel';
import { shuffled } from '../chance/chance.ts';
import type { Province } from '@giaolien/catalogue';
import { chanceIn, type Setting } from './setting.ts';

/** Provinces that post and receive at a time; the others rest until their turn. */
const ACTIVE_PROVINCES = 5;
/** Network minutes until the next province takes the turn of the one that has had it longest. */
const TURN_MINUTES = 180;

/** Where mail is posted and addressed to for a while. */
export interface Focus {
  readonly provinces: readonly Province[];
  /**
   * Commune offices on one round of level 2 in each of them: mail for one round shares its van. Only where two people
   * work, for nobody opens a bag alone.
   */
  readonly communeOffices: ReadonlyMap<ProvinceCode, readonly FacilityId[]>;
}

/**
 * The provinces whose turn it is. They stand in a circle that the seed draws and enter one by one, so that everyone
 * has had a turn after 34 of them.
 */
export function focusAt(setting: Setting, now: Instant): Focus {
  const circle = shuffled(setting.chart.network.nation.provinces, chanceIn(setting, 'circle of provinces'));
  const turn = Math.floor(now / setting.pace.wall(TURN_MINUTES));
  const places = Array.from({ length: Math.min(ACTIVE_PROVINCES, circle.length) }, (_, index) => turn + index);
  const entered = places.flatMap((place) => {
    const province = circle[place % circle.length];
    return province === undefined ? [] : [{ province, place }];
  });
  return {
    provinces: entered.map(({ province }) => province),
    communeOffices: new Map(entered.map(({ province, place }) => [province.code, roundOf(setting, province, place)])),
  };
}

function roundOf(setting: Setting, province: Province, place: number): readonly FacilityId[] {
  const rounds = setting.chart.network
    .listRoutesAt(province.office)
    .filter((route) => isRound(route, province.office))
    .map((route) => officesOfTwo(setting, route, province.office))
    .filter((offices) => offices.length > 0);
  return rounds.length === 0 ? [] : chanceIn(setting, 'round', province.code, place).pick(rounds);
}

function officesOfTwo(setting: Setting, route: MailRoute, office: FacilityId): readonly FacilityId[] {
  const facilities = [...new Set(route.stops.map((stop) => stop.facility))];
  return facilities.filter((each) => each !== office && setting.chart.network.listPeopleAt(each).length > 1);
}

function isRound(route: MailRoute, office: FacilityId): boolean {
  return route.level === 2 && route.stops[0]?.facility === office;
}
