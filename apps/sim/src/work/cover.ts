import type { Body, EquipmentId, Instant, ItemForm, PackingCheck, SecrecyClass, Urgency } from '@giaolien/kernel';
import type { Chance } from '../chance/chance.ts';
import type { Draft } from './act.ts';
import type { Setting } from './setting.ts';

type Acceptance = Extract<Draft, { kind: 'AcceptItem' }>;

/** How often the mass that the sender wrote down is far off, as the field has it, in an ordinary network. */
const WRONG_MASS = 0.004;
/** How often one of the four offices wants a secret guarded on the road (R1.42). */
const GUARDED = 0.3;

/** The cover as its class demands (12.2 #14): the stamp of the class, and for class A a second, sealed envelope. */
export function packingFor(secrecy: SecrecyClass | null): PackingCheck {
  const isA = secrecy === 'A';
  return { coverSound: true, envelopes: isA ? 2 : 1, innerSealed: isA, stamp: secrecy, kt1Stamp: true };
}

/** What is drawn of an item beside its parties and its class. */
export function drawProduct(chance: Chance): {
  readonly urgency: Urgency;
  readonly form: ItemForm;
  readonly massGrams: number;
} {
  const urgency = chance.weighted<Urgency>([
    ['ordinary', 78],
    ['express', 14],
    ['timed', 6],
    ['express-timed', 2],
  ]);
  const form = chance.weighted<ItemForm>([
    ['letter', 72],
    ['packet', 22],
    ['parcel', 6],
  ]);
  return { urgency, form, massGrams: massOf(form, chance) };
}

/** What is written on the cover or asked at the counter, where it is. */
export function drawMarks(
  setting: Setting,
  sender: Body,
  { form, secrecy, massGrams }: Pick<Acceptance, 'form' | 'secrecy' | 'massGrams'>,
  chance: Chance,
): Partial<Acceptance> {
  const isDeclared = chance.happens(0.3);
  const isFarOff = chance.happens(WRONG_MASS * setting.mishaps);
  const off = isFarOff ? 150 + chance.below(350) : chance.below(21) - 10;
  const isSecret = secrecy !== null;
  return {
    ...(isDeclared || isFarOff ? { declaredMassGrams: Math.max(1, massGrams + off) } : {}),
    ...(isSecret && chance.happens(0.15) ? { namedPersonOnly: true } : {}),
    ...(!isSecret && form === 'parcel' && chance.happens(0.3) ? { remark: 'Dễ vỡ' } : {}),
    ...(isSecret && sender.fourOffices && chance.happens(GUARDED) ? { guards: true } : {}),
  };
}

/** A scale of the counter whose inspection has not run out, if it has one. */
export function scaleAt(setting: Setting, facility: string, now: Instant): EquipmentId | undefined {
  return setting.chart.network
    .listEquipment(facility)
    .find(({ kind, calibratedUntil }) => kind === 'scale' && now < calibratedUntil)?.id;
}

function massOf(form: ItemForm, chance: Chance): number {
  switch (form) {
    case 'letter':
      return 20 + chance.below(230);
    case 'packet':
      return 250 + chance.below(1750);
    case 'parcel':
      return 2000 + chance.below(10_000);
  }
}
