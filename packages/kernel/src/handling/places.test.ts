import { expect, test } from 'vitest';
import type { Equipment, Network } from '../network/network.ts';
import { NETWORK } from '../testing/index.ts';
import { screeningPlacesOf } from './places.ts';

const everything = () => true;
const allBut =
  (...down: readonly string[]) =>
  (machine: Equipment) =>
    !down.includes(machine.id);

/** The invented network, in which the offices named have no X-ray of their own. */
function without(...offices: readonly string[]): Network {
  return { ...NETWORK, listEquipment: (office) => (offices.includes(office) ? [] : NETWORK.listEquipment(office)) };
}

test('an item is X-rayed here, or at the office above, or at the regional centre, nearest first', () => {
  expect(screeningPlacesOf(NETWORK, '121000', everything).slice(0, 3)).toEqual([
    { facility: '121000', machine: 'X-121000', reason: 'here' },
    { facility: '120900', machine: 'X-120900', reason: 'above' },
    { facility: '100000', machine: 'X-100000', reason: 'above' },
  ]);
});

test('when the machine here is down, the next on the way up stands in for it', () => {
  expect(screeningPlacesOf(NETWORK, '120900', allBut('X-120900', 'XB-100000'))).toEqual([
    { facility: '100000', machine: 'X-100000', reason: 'spare' },
  ]);
});

test('an office without a machine uses the one above', () => {
  expect(screeningPlacesOf(without('121000'), '121000', everything)[0]).toEqual({
    facility: '120900',
    machine: 'X-120900',
    reason: 'above',
  });
});

test('with every machine down there is nowhere to go', () => {
  expect(screeningPlacesOf(NETWORK, '120900', () => false)).toEqual([]);
  expect(screeningPlacesOf(NETWORK, '999999', everything)).toEqual([]);
});
