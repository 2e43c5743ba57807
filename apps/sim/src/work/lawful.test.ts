import { describe, expect, test } from 'vitest';
import { DAY, isScreened, MINUTE, type Instant, type PersonId, type SecrecyClass } from '@giaolien/kernel';
import type { Board } from '../board/board.ts';
import { readBoard, withStores } from '../board/read-board.ts';
import { boardWith, settingOf, TUESDAY } from '../testing/demonstration.ts';
import { MemoryPort } from '../testing/memory-port.ts';
import type { Act, Draft } from './act.ts';
import { isAwaited, outcomeOf } from './address.ts';
import { approveReturns, inviteAgain } from './counter.ts';
import { packingFor } from './cover.ts';
import { decideOnFailures, screenItems } from './screening.ts';
import { issueSeals } from './seals.ts';
import type { Setting } from './setting.ts';

const HA_NOI = '080100';
const VAN_PHONG_CHINH_PHU = 'TW-30'; // one of the four offices: X-rayed and disinfected
const NIGHT: Instant = TUESDAY + 14 * 60 * MINUTE;

/** One office at work, an act at a time, on the kernel itself. */
class Desk {
  readonly port: MemoryPort;
  readonly setting: Setting;
  #inputs = 0;

  constructor(setting: Setting, now: Instant = TUESDAY) {
    this.setting = setting;
    this.port = new MemoryPort(setting.chart.network, now);
  }

  async says(person: PersonId, ...drafts: readonly Draft[]): Promise<void> {
    const inputs = drafts.map((draft) => {
      this.#inputs += 1;
      return { ...draft, inputId: `00000000-0000-4000-8000-${String(this.#inputs).padStart(12, '0')}` };
    });
    const results = await this.port.submit(person, inputs);
    expect(results.flatMap((result) => (result.kind === 'refused' ? result.refusals : []))).toEqual([]);
  }

  async board(): Promise<Board> {
    return withStores(await readBoard(this.port), this.port, { empties: [], seals: [HA_NOI], equipment: [HA_NOI] });
  }

  /** What the people plan after a while, and do. */
  async does(plan: (board: Board, setting: Setting) => readonly Act[], after: number): Promise<readonly string[]> {
    this.port.pass(after);
    const acts = plan(await this.board(), this.setting);
    for (const act of acts) await this.says(act.person, ...act.inputs);
    return acts.flatMap((act) => act.inputs.map((input) => input.kind));
  }

  /** A letter lies controlled at the centre in Hà Nội. */
  async post(sender: string, recipient: string, secrecy: SecrecyClass | null = null): Promise<string> {
    const [item = ''] = await this.port.drawItemNumbers('giaodich2.hn', 1);
    const handedBy = secrecy === null ? {} : { handedBy: `${sender}-1` };
    const product = { form: 'letter', urgency: 'ordinary', secrecy, massGrams: 90 } as const;
    const packing = packingFor(secrecy);
    await this.says('giaodich2.hn', {
      kind: 'AcceptItem',
      item,
      facility: HA_NOI,
      sender,
      recipient,
      packing,
      ...product,
      ...handedBy,
    });
    await this.says('kiemsoat2.hn', { kind: 'ControlItem', item });
    return item;
  }

  now(item: string) {
    const found = this.port.all('item').find((each) => each.id === item);
    if (found === undefined) throw new Error(`${item} was never posted.`);
    return found;
  }

  /** Out with a courier, nobody there, an invitation, and back. */
  async triesInVain(item: string): Promise<void> {
    const courier = { kind: 'courier', person: 'buuta2.hn', facility: HA_NOI } as const;
    const office = { kind: 'facility', facility: HA_NOI } as const;
    const ways = [
      { giver: office, receiver: courier, by: 'chiachon2.hn', to: 'buuta2.hn' },
      { giver: courier, receiver: office, by: 'buuta2.hn', to: 'chiachon2.hn' },
    ];
    for (const { giver, receiver, by, to } of ways) {
      this.#inputs += 1;
      const handover = `10000000-0000-4000-8000-${String(this.#inputs).padStart(12, '0')}`;
      const list = { handover, place: HA_NOI, giver, receiver, receptacles: [], items: [item] } as const;
      await this.says(by, { kind: 'DrawHandoverList', ...list }, { kind: 'ReportHandoverGiven', handover });
      await this.says(to, { kind: 'ReportHandoverReceived', handover, receptacles: [], items: [item] });
      if (receiver.kind !== 'courier') continue;
      const attempt: Draft = { kind: 'ReportAttempt', item, target: 'address', reason: 'closed' };
      await this.says('buuta2.hn', attempt, { kind: 'ReportNotice', item });
    }
  }
}

describe('an X-ray that shows something', () => {
  test('puts the item aside; another person decides, and it passes the machine once more', async () => {
    const desk = new Desk(settingOf({ mishaps: 250, seed: 2 }));
    const item = await desk.post('TW-02', VAN_PHONG_CHINH_PHU);
    expect(await desk.does(screenItems, MINUTE)).toEqual(['ReportScreening', 'ReportDisinfection', 'ReportEquipment']);
    expect(desk.now(item).screening?.result).toBe('failed');
    expect(await desk.does(screenItems, MINUTE)).toEqual(['ReportEquipment']); // repaired; the item is not touched

    expect(await desk.does(decideOnFailures, MINUTE)).toEqual(['SuspendItem']);
    const suspender = desk.now(item).suspension?.by;
    expect(desk.now(item).state).toBe('suspended');
    expect(await desk.does(decideOnFailures, MINUTE)).toEqual([]);
    expect(await desk.does(decideOnFailures, 5 * MINUTE)).toEqual(['ReleaseItem']);
    const released = desk.port.recorded.find(({ event }) => event.type === 'ItemReleased')?.event;
    expect(released?.by).not.toBe(suspender);

    const { returning } = desk.now(item);
    expect(await desk.does(screenItems, MINUTE)).toContain(returning ? 'ReportEquipment' : 'ReportScreening');
    expect(isScreened(desk.now(item))).toBe(!returning);
  });
});

describe('a letter that nobody collects', () => {
  test('goes back only after a second invitation, two working days after the first', async () => {
    const desk = new Desk(settingOf());
    const item = await desk.post('TW-02', 'TW-03');
    for (let attempt = 0; attempt < 3; attempt += 1) await desk.triesInVain(item);
    expect(desk.now(item)).toMatchObject({ state: 'attempted', attempts: 3 });
    expect(await desk.does(inviteAgain, DAY)).toEqual([]); // Wednesday
    expect(await desk.does(approveReturns, MINUTE)).toEqual([]);
    expect(await desk.does(inviteAgain, DAY)).toEqual(['ReportNotice']); // Thursday
    expect(await desk.does(inviteAgain, MINUTE)).toEqual([]);
    expect(await desk.does(approveReturns, MINUTE)).toEqual(['ApproveReturn']);
    expect(desk.now(item)).toMatchObject({ returning: true, bound: 'TW-02' });
  });
});

describe('at the address', () => {
  const { network } = settingOf().chart;
  const bodies = network.listBodiesServedBy(HA_NOI).filter((body) => body.group === 'central' && !body.screened);
  const withContact = bodies.find((body) => body.outOfHoursContact !== undefined)?.id ?? '';
  const without = bodies.find((body) => body.outOfHoursContact === undefined)?.id ?? '';

  async function lying(recipient: string, secrecy: SecrecyClass | null = null) {
    const desk = new Desk(settingOf({ mishaps: 0 }));
    const item = await desk.post(VAN_PHONG_CHINH_PHU, recipient, secrecy);
    const [row] = (await desk.board()).items.filter((each) => each.id === item);
    if (row === undefined) throw new Error(`${item} is not on the board.`);
    return { row, setting: desk.setting };
  }

  test('by day the courier goes to the desk, by night to the contact that the body named', async () => {
    const { row, setting } = await lying(withContact);
    expect(outcomeOf(setting, row, TUESDAY + MINUTE)).toMatchObject([{ kind: 'ReportDelivery', target: 'address' }]);
    expect(outcomeOf(setting, row, NIGHT)).toMatchObject([{ target: 'contact', position: 'duty-contact' }]);
  });

  test('an ordinary item for a body that named nobody waits for the morning; a secret does not lie', async () => {
    const ordinary = await lying(without);
    const secret = await lying(without, 'B');
    expect(isAwaited(ordinary.setting, ordinary.row, NIGHT)).toBe(false);
    expect(isAwaited(ordinary.setting, ordinary.row, TUESDAY + MINUTE)).toBe(true);
    expect(isAwaited(secret.setting, secret.row, NIGHT)).toBe(true);
  });

  test('a secret is signed for by the person whom the body authorised, under his name', async () => {
    const { row, setting } = await lying(withContact, 'A');
    const [delivery] = outcomeOf(setting, row, TUESDAY + MINUTE);
    const [authorised] = network.listRepresentatives(withContact);
    expect(delivery).toMatchObject({ receivedBy: authorised?.id, recipientName: authorised?.name });
  });
});

test('a drawer that runs empty is filled with the next series, whose numbers nobody else has', async () => {
  const desk = new Desk(settingOf());
  expect(issueSeals(boardWith(), desk.setting)).toEqual([]);
  expect(await desk.does(issueSeals, MINUTE)).toEqual(['IssueSeals']);
  const seals = desk.port.all('seal').map((seal) => seal.id);
  expect(new Set(seals).size).toBe(50);
  expect(await desk.does(issueSeals, MINUTE)).toEqual([]); // full
});
