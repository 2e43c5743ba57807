import type { Recorded } from '@giaolien/kernel';
import { expect, test } from 'vitest';
import type { CustodySpan, IrregularityRow } from '../../api/answers.ts';
import { chainOf, weightyOf } from './chain.ts';

const COMMON = { by: 'p1', at: '100900', evidence: 'scanned' } as const;

function controlledAt(position: number, occurredAt: number): Recorded {
  const event = { ...COMMON, type: 'ItemControlled', item: 'MA123456785VN', occurredAt } as const;
  return { position, recordedAt: 1000 + position, inputId: `i${position}`, event };
}

const SPAN: CustodySpan = {
  custodian: { kind: 'facility', facility: '100900' },
  from: 10,
  to: null,
  evidence: 'scanned',
  position: 3,
  container: null,
};

test('facts stand in the order in which they happened, a late report where it belongs', () => {
  const chain = chainOf([controlledAt(1, 10), controlledAt(2, 30), controlledAt(5, 20)], [], []);
  expect(chain.map((entry) => ('fact' in entry ? entry.fact.position : undefined))).toEqual([1, 5, 2]);
});

test('the fact that began a span of custody is told as that, with the party before', () => {
  const second: CustodySpan = { ...SPAN, custodian: { kind: 'trip', trip: 't1' }, position: 4 };
  const chain = chainOf([controlledAt(3, 10), controlledAt(4, 20)], [SPAN, second], []);
  expect(chain[0]).toMatchObject({ kind: 'custody', before: undefined });
  expect(chain[1]).toMatchObject({ kind: 'custody', span: second, before: SPAN });
});

test('going into a bag changes no hands: the span goes on, the fact is light', () => {
  const packed: CustodySpan = { ...SPAN, from: 20, to: 90, position: 4, container: 'T000123' };
  const chain = chainOf([controlledAt(3, 10), controlledAt(4, 20)], [{ ...SPAN, to: 20 }, packed], []);
  expect(chain[0]).toMatchObject({ kind: 'custody', span: { from: 10, to: 90 } });
  expect(chain[1]).toMatchObject({ kind: 'fact', contained: 'in' });
});

test('an irregularity is told as such, and stays when only the weighty entries are shown', () => {
  const irregularity: IrregularityRow = {
    id: 'i7/0',
    code: 'seal_must_be_intact',
    about: ['item:MA123456785VN'],
    body: null,
    gravity: 'incident',
    secrecy: null,
    raisedAt: 30,
    at: '100900',
    concerns: [],
    by: 'p1',
    duties: [],
    acknowledgements: [],
    finding: null,
    responsible: null,
    measures: [],
    closedAt: null,
    closedBy: null,
    reopened: 0,
    investigation: false,
    sentence: 'Niêm phong bị vỡ.',
  };
  const chain = chainOf([controlledAt(1, 10), controlledAt(2, 50)], [], [irregularity]);
  expect(chain.map(({ kind }) => kind)).toEqual(['fact', 'irregularity', 'fact']);
  expect(weightyOf(chain)).toEqual([{ kind: 'irregularity', irregularity }]);
});
