import { describe, expect, test } from 'vitest';
import { DAY, isScreened, MINUTE, type Instant, type SecrecyClass, type TripNow } from '@giaolien/kernel';
import { boardWith, liveThrough, settingOf, TUESDAY } from '../testing/demonstration.ts';
import { Desk } from '../testing/desk.ts';
import { isAwaited, outcomeOf } from './address.ts';
import { approveReturns, inviteAgain } from './counter.ts';
import { settleGuards } from './guards.ts';
import { decideOnFailures, screenItems } from './screening.ts';
import { issueSeals } from './seals.ts';

const HA_NOI = '080100';
const VAN_PHONG_CHINH_PHU = 'TW-30'; // one of the four offices: X-rayed and disinfected
const NIGHT: Instant = TUESDAY + 14 * 60 * MINUTE;

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

test('what wants guards waits for them at the stop: asked for, come, and on', async () => {
  const setting = settingOf({ mishaps: 0 });
  const { port } = await liveThrough(0.5, setting);
  const trip = port.all('trip').find((each) => each.receptacles.length > 0);
  const loaded = (guards: TripNow['guards']): TripNow => {
    if (trip === undefined) throw new Error('No trip is loaded after half a minute.');
    return { ...trip, receptacles: trip.receptacles.map((load) => ({ ...load, guards: true })), guards };
  };
  const kinds = (each: TripNow) =>
    settleGuards(boardWith(), setting, each).flatMap((act) => act.inputs.map((input) => input.kind));
  expect(kinds(loaded(null))).toEqual(['RequestGuards']);
  expect(kinds(loaded({ state: 'requested', reference: '1/CV-BV' }))).toEqual(['SettleGuards']);
  expect(kinds(loaded({ state: 'fulfilled', reference: '1/CV-BV' }))).toEqual([]);
});
