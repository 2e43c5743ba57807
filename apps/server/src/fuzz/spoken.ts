import { randomUUID } from 'node:crypto';

import fc, { type Arbitrary } from 'fast-check';

import { acceptance, type Loose } from '../testing/server.ts';
import { type Pool, sortOfPath } from './pool.ts';

/** What a person of the Hà Nội centre would say of the things at hand, so that facts are recorded too. */
type Spoken = (pool: Pool, turn: number) => { readonly by: string; readonly input: Loose };

const FACILITY = '080100';

const SPOKEN: readonly Spoken[] = [
  () => ({ by: 'giaodich.hn', input: acceptance() }),
  () => ({ by: 'giaodich.hn', input: acceptance({ secrecy: 'C', form: 'letter' }) }),
  () => ({ by: 'giaodich.hn', input: acceptance({ secrecy: 'A', recipient: 'TW-02' }) }),
  (pool, turn) => ({ by: 'kiemsoat.hn', input: { kind: 'ControlItem', item: seen(pool, '/api/items', turn) } }),
  (pool, turn) => ({
    by: 'kiemsoat.hn',
    input: {
      kind: 'ReportIrregularity',
      facility: FACILITY,
      irregularity: 'theft',
      item: seen(pool, '/api/items', turn),
    },
  }),
  (pool, turn) => ({
    by: 'chiachon.hn',
    input: { kind: 'ReportFinding', facility: FACILITY, item: seen(pool, '/api/items', turn) },
  }),
  () => ({
    by: 'chiachon.hn',
    input: { kind: 'OpenDespatch', origin: FACILITY, destination: '100900', carriage: 'surface' },
  }),
  (_pool, turn) => ({
    by: 'chiachon.hn',
    input: {
      kind: 'RegisterReceptacle',
      receptacle: `T${String(100_000 + (turn % 900_000)).slice(0, 6)}`,
      form: 'bag',
      facility: FACILITY,
      tareGrams: 300,
      locator: `DV-${turn}`,
    },
  }),
  (pool, turn) => ({
    by: 'chiachon.hn',
    input: {
      kind: 'AddReceptacle',
      despatch: seen(pool, '/api/despatches', turn),
      receptacle: seen(pool, '/api/receptacles', turn),
    },
  }),
  (pool, turn) => ({
    by: 'chiachon.hn',
    input: {
      kind: 'PackItems',
      despatch: seen(pool, '/api/despatches', turn),
      receptacle: seen(pool, '/api/receptacles', turn),
      items: [seen(pool, '/api/items', turn)],
    },
  }),
  (_pool, turn) => ({
    by: 'kiemsoat.hn',
    input: { kind: 'IssueSeals', facility: FACILITY, seals: [`CHI ${900_000 + (turn % 90_000)}`] },
  }),
];

/** A body for an input that may well be taken, and whose. `undefined` as the person: whoever asks. */
export function spokenBy(
  pool: Pool,
  people: readonly (string | null)[],
): Arbitrary<{ readonly actor: number; readonly body: unknown }> {
  return fc
    .record({ speak: fc.constantFrom(...SPOKEN), turn: fc.nat(1_000_000), many: fc.nat(9) })
    .map(({ speak, turn, many }) => {
      const { by, input } = speak(pool, turn);
      const given = { inputId: randomUUID(), ...input };
      return { actor: Math.max(0, people.indexOf(by)), body: many === 0 ? [given, given] : given };
    });
}

function seen(pool: Pool, path: string, turn: number): string {
  return pool.pick(sortOfPath(path), turn) ?? 'MA000000005VN';
}
