import { assert, type Instant, type ItemNow, type PersonId, type SecrecyClass } from '@giaolien/kernel';
import type { Board } from '../board/board.ts';
import { readBoard, withStores } from '../board/read-board.ts';
import type { Act, Draft } from '../work/act.ts';
import { packingFor } from '../work/cover.ts';
import type { Setting } from '../work/setting.ts';
import { TUESDAY } from './demonstration.ts';
import { MemoryPort } from './memory-port.ts';

const HA_NOI = '080100';

/** The centre in Hà Nội at work, an act at a time, on the kernel itself. */
export class Desk {
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
    const refusals = results.flatMap((result) => (result.kind === 'refused' ? result.refusals : []));
    assert(refusals.length === 0, `${person} is refused nothing (${refusals.map(({ code }) => code).join(', ')})`);
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

  now(item: string): ItemNow {
    const found = this.port.all('item').find((each) => each.id === item);
    assert(found !== undefined, `${item} was posted`);
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
