import type { BreachCode } from '../breach.ts';
import type { Context } from '../context.ts';
import { subjectOf, type ItemId } from '../ids.ts';
import type { Input } from '../input.ts';
import type { ItemNow } from '../item/item.ts';
import { check } from '../kernel.ts';
import type { Story } from '../story.ts';
import type { World } from '../world.ts';

/** What may come next for an item: control, the bag, the courier's round, delivery, the way back, release. */
export const NEXT_STEPS = ['control', 'bag', 'go-out', 'deliver', 'return', 'release'] as const;
export type NextStep = (typeof NEXT_STEPS)[number];

/** Something that must be true before the next step of an item. */
export interface Obligation {
  readonly step: NextStep;
  /** The rule that the step would break. */
  readonly code: BreachCode;
  /** `null`: it depends on the bag, vehicle or person that is chosen at the step. */
  readonly met: boolean | null;
}

/**
 * What must be true before the next steps of `item`, for the actor of `context`. The answer is the rulebook's own: each
 * step is put to `check` as if someone took it now. Shape: `world` holds the story of the item; an item that is in a
 * receptacle, under way or ended has no step of its own.
 */
export function obligationsOf(world: World, item: ItemId, context: Context): readonly Obligation[] {
  // The map holds stories of every kind; the kind in the tag is the kind of the story.
  const story = world.stories.get(subjectOf('item', item)) as Story<ItemNow> | undefined;
  const now = story?.now;
  if (now === undefined) return [];
  return nextStepsOf(now).flatMap((step) => {
    const { input, asks } = STEPS_AHEAD[step];
    const broken = new Set(check(world, input(now, context), context).map(({ code }) => code));
    return asks(now).map((code) => ({ step, code, met: CHOSEN.has(code) ? null : !broken.has(code) }));
  });
}

/** Rules about what is chosen at the step, not about the item. */
const CHOSEN: ReadonlySet<BreachCode> = new Set<BreachCode>([
  'locator_must_be_active',
  'secrets_must_have_own_bag',
  'secret_must_go_out_dedicated',
  'recipient_must_be_authorised',
  'receiver_must_hold_clearance',
]);

function nextStepsOf(item: ItemNow): readonly NextStep[] {
  if (item.endedAt !== null || item.container !== null || item.state === 'missing') return [];
  const { custodian } = item;
  if (custodian.kind === 'courier') return ['deliver'];
  if (custodian.kind !== 'facility') return [];
  if (item.suspension !== null) return ['release'];
  if (!item.controlled) return ['control'];
  const onward: NextStep = custodian.facility === item.delivery ? 'go-out' : 'bag';
  return item.attempts > 0 && item.bound !== item.sender ? [onward, 'return'] : [onward];
}

interface StepAhead {
  /** The step as if someone took it now. */
  readonly input: (item: ItemNow, context: Context) => Input;
  /** The rules that it asks of this item, in the order in which people see to them. */
  readonly asks: (item: ItemNow) => readonly BreachCode[];
}

const FREE_TO_GO: readonly BreachCode[] = [
  'item_must_be_controlled',
  'item_must_not_be_suspended',
  'item_must_not_be_isolated',
  'item_must_not_be_listed',
];
const TREATED: readonly BreachCode[] = ['item_must_be_screened', 'item_must_be_disinfected'];
const inputId = '';
const nobody = '';

const STEPS_AHEAD: Readonly<Record<NextStep, StepAhead>> = {
  control: {
    input: ({ id }) => ({ kind: 'ControlItem', inputId, item: id }),
    asks: () => ['controller_must_not_be_acceptor'],
  },
  bag: {
    input: ({ id }) => ({ kind: 'PackItems', inputId, despatch: '', receptacle: '', items: [id] }),
    asks: ({ product, directCarriage }) => [
      ...FREE_TO_GO,
      ...(product.secrecy === null ? [] : (['secrets_must_have_own_bag'] as const)),
      ...(product.secrecy === 'A' || directCarriage ? (['locator_must_be_active'] as const) : []),
    ],
  },
  'go-out': {
    input: ({ id, delivery }) => ({
      kind: 'DrawHandoverList',
      inputId,
      handover: '',
      place: delivery,
      giver: { kind: 'facility', facility: delivery },
      receiver: { kind: 'courier', person: nobody, facility: delivery },
      receptacles: [],
      items: [id],
    }),
    asks: ({ product, screeningRequired }) => [
      ...FREE_TO_GO,
      ...(screeningRequired ? TREATED : []),
      ...(product.secrecy === null ? [] : (['receiver_must_hold_clearance', 'secret_must_go_out_dedicated'] as const)),
    ],
  },
  deliver: {
    input: ({ id }) => ({
      kind: 'ReportDelivery',
      inputId,
      item: id,
      target: 'address',
      position: 'clerk',
      recipientName: '',
      coverIntact: true,
    }),
    asks: ({ product }) => [
      'delivery_must_be_at_due_place',
      ...(product.secrecy === null ? [] : (['recipient_must_be_authorised'] as const)),
    ],
  },
  return: {
    input: ({ id }) => ({ kind: 'ApproveReturn', inputId, item: id, reference: '' }),
    asks: () => ['return_must_have_ground', 'item_must_not_be_suspended', 'item_must_not_be_listed'],
  },
  release: {
    input: ({ id }) => ({ kind: 'ReleaseItem', inputId, item: id, decision: '', outcome: 'continue' }),
    asks: () => ['releaser_must_not_be_suspender'],
  },
};
