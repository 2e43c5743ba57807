import { describe, expect, test } from 'vitest';
import { isEnded, isInvestigation, secrecyRank, type IrregularityCode, type Recorded } from '@giaolien/kernel';
import { liveThrough, settingOf } from '../testing/demonstration.ts';

/** What the field's mishaps provoke; whatever else is raised, the people of the network did themselves. */
const MISHAPS: readonly IrregularityCode[] = [
  'seal_must_be_intact',
  'contents_must_be_complete',
  'line_must_be_listed',
  'receptacle_must_be_bound_for_here',
  'cover-rewrapped',
  'mass-differs-from-declared',
  'screening-failed',
  'screening-inconclusive',
];

/** Everything that was decided, as one text: persons, inputs and their numbers, in order. */
function decisionsOf(lived: Awaited<ReturnType<typeof liveThrough>>): string {
  return lived.port.submitted.map(({ person, input }) => `${person} ${JSON.stringify(input)}`).join('\n');
}

describe('the same seed lives the same life', () => {
  test('twice the same seed: every person says the same words in the same order', async () => {
    const [one, other] = [await liveThrough(6, settingOf({ seed: 7 })), await liveThrough(6, settingOf({ seed: 7 }))];
    expect(one.port.submitted.length).toBeGreaterThan(400);
    expect(decisionsOf(other)).toBe(decisionsOf(one));
  });

  test('another seed: another life', async () => {
    const [one, other] = [await liveThrough(1, settingOf({ seed: 7 })), await liveThrough(1, settingOf({ seed: 8 }))];
    expect(decisionsOf(other)).not.toBe(decisionsOf(one));
  });
});

describe('a network that has just begun', () => {
  test('moves on several roads within twenty seconds', async () => {
    const { port } = await liveThrough(20 / 60, settingOf());
    const moving = port.all('trip').filter((trip) => trip.state === 'under-way');
    expect(moving.length).toBeGreaterThanOrEqual(8);
    expect(new Set(moving.map((trip) => trip.mode)).size).toBe(3);
    expect(new Set(moving.map((trip) => trip.route)).size).toBeGreaterThanOrEqual(8);
  });

  test('is seen on the map: every trip under way tells where it is', async () => {
    const { port } = await liveThrough(1, settingOf());
    const aWhileAgo = port.now() - 5_000;
    const moving = port
      .all('trip')
      .filter((trip) => trip.state === 'under-way' && (trip.stops[trip.stop]?.departedAt ?? aWhileAgo) < aWhileAgo);
    const seen = new Set(port.sightings.map((sighting) => sighting.trip));
    expect(moving.filter((trip) => !seen.has(trip.id))).toEqual([]);
    for (const { lat, lon, course } of port.sightings) {
      expect(lat).toBeGreaterThan(8);
      expect(lat).toBeLessThan(24);
      expect(lon).toBeGreaterThan(102);
      expect(lon).toBeLessThan(115);
      expect(course).toBeGreaterThanOrEqual(0);
      expect(course).toBeLessThanOrEqual(360);
    }
  });

  test('delivers its first letters within two minutes', async () => {
    const { port } = await liveThrough(2, settingOf());
    expect(port.all('item').filter((item) => item.state === 'delivered').length).toBeGreaterThanOrEqual(3);
  });
});

describe('a network that has lived for an hour', { timeout: 120_000 }, () => {
  const hour = liveThrough(60, settingOf({ mishaps: 3 }));

  test('breaks no rule: nobody is refused anything, and nothing goes wrong but by mishap', async () => {
    const { network, port } = await hour;
    expect(network.tally.refused).toBe(0);
    const codes = new Set(port.all('irregularity').map(({ code }) => code));
    expect([...codes].filter((code) => !MISHAPS.includes(code))).toEqual([]);
  });

  test('asks a few inputs a second of the server', async () => {
    const perSecond = (await hour).network.tally.inputs / 3600;
    expect(perSecond).toBeGreaterThan(1);
    expect(perSecond).toBeLessThan(8);
  });

  test('delivers what it accepts: nothing lies for half an hour where it should not', async () => {
    const { port } = await hour;
    const items = port.all('item');
    expect(items.filter(isEnded).length / items.length).toBeGreaterThan(0.6);
    const late = port
      .listLive()
      .filter((item) => item.container === null && item.since < port.now() - 30 * 60_000)
      // Whom nobody found three times is invited again after two working days.
      .filter((item) => item.attempts < 3);
    expect(late.map((item) => `${item.id} ${item.state}`)).toEqual([]);
  });

  test('carries mail from the top of the state to its communes, and back up', async () => {
    const { port } = await hour;
    const delivered = port.all('item').filter((item) => item.state === 'delivered');
    expect(delivered.some((item) => item.sender.startsWith('TW-') && item.recipient.startsWith('X'))).toBe(true);
    expect(delivered.some((item) => item.sender.startsWith('X') && item.recipient.startsWith('TW-'))).toBe(true);
    expect(delivered.some((item) => item.product.secrecy !== null)).toBe(true);
  });

  test('sees what the field sees: wrong unloading, broken seals, missing items that turn up, failed attempts, late reports', async () => {
    const events = (await hour).port.recorded.map((each: Recorded) => each.event);
    const codes = new Set(events.flatMap((event) => (event.type === 'IrregularityRaised' ? [event.code] : [])));
    expect([...codes]).toEqual(
      expect.arrayContaining([
        'receptacle_must_be_bound_for_here',
        'line_must_be_listed',
        'seal_must_be_intact',
        'contents_must_be_complete',
      ]),
    );
    const types = new Set(events.map((event) => event.type));
    expect(types).toContain('ItemFound');
    expect(types).toContain('DeliveryAttempted');
    expect(types).toContain('IrregularityClosed');
    expect((await hour).port.recorded.some((each) => each.recordedAt > each.event.occurredAt)).toBe(true);
  });

  test('never lets a secret into hands that are not cleared, and class A never without a locator', async () => {
    const { port } = await hour;
    const codes = port.all('irregularity').map((each) => each.code);
    expect(codes.filter((code) => /clearance|locator|dedicated|escort/u.test(code))).toEqual([]);
    const secret = port.all('item').filter((item) => secrecyRank(item.product.secrecy) > 0);
    expect(secret.length).toBeGreaterThan(20);
  });

  test('keeps the Sổ chuyển giao: every receipt of secrets has its page', async () => {
    const { port } = await hour;
    const lists = port.all('handover').filter((list) => list.received.some((line) => line.secrecy !== null));
    expect(lists.length).toBeGreaterThan(100);
    expect(lists.filter((list) => list.bookPage === null).map((list) => list.id)).toEqual([]);
  });

  test('lets secrets go out by dedicated vehicle or with an escort, and into authorised hands alone', async () => {
    const events = (await hour).port.recorded.map((each: Recorded) => each.event);
    const secrets = new Set(
      (await hour).port.all('item').flatMap((item) => (item.product.secrecy === null ? [] : [item.id])),
    );
    const rounds = events.filter((event) => event.type === 'HandoverListDrawn' && event.receiver.kind === 'courier');
    const secretRounds = rounds.flatMap((event) =>
      event.type === 'HandoverListDrawn' && event.lines.some((line) => line.secrecy !== null) ? [event] : [],
    );
    expect(secretRounds.some((round) => round.vehicle !== undefined)).toBe(true);
    expect(secretRounds.some((round) => round.escort !== undefined)).toBe(true);
    const delivered = events.flatMap((event) =>
      event.type === 'ItemDelivered' && secrets.has(event.item) ? [event.receivedBy] : [],
    );
    expect(delivered.length).toBeGreaterThan(20);
    expect(delivered).not.toContain(undefined);
  });

  test('closes its cases: few are open, the grave ones were noted on every level and are complete', async () => {
    const { port } = await hour;
    const cases = port.all('irregularity');
    const closed = cases.filter((each) => each.closedAt !== null);
    expect(closed.length / cases.length).toBeGreaterThan(0.8);
    expect(cases.length).toBeGreaterThan(closed.length);
    for (const { by, closedBy } of closed) expect(closedBy).not.toBe(by);
    const investigations = closed.filter(isInvestigation);
    expect(investigations.length).toBeGreaterThan(5);
    for (const { acknowledgements, duties, responsible, measures } of investigations) {
      expect(acknowledgements.map(({ level }) => level)).toEqual(['office', 'province', 'central']);
      expect(duties.filter(({ doneAt }) => doneAt === null)).toEqual([]);
      expect(responsible).not.toBeNull();
      expect(measures).not.toEqual([]);
    }
  });

  test('gave every item exactly one holder at every moment', async () => {
    const { port } = await hour;
    const inside = port.all('receptacle').flatMap((bag) => bag.contents.map((line) => line.item));
    expect(new Set(inside).size).toBe(inside.length);
    for (const item of port.listLive()) {
      if (item.container !== null) expect(inside).toContain(item.id);
    }
    expect(port.recorded.every((each, index) => each.position === index)).toBe(true);
  });
});

describe('a network that stops and begins again', () => {
  test('goes on from what the API tells: no trip, list or despatch is made twice', async () => {
    const setting = settingOf({ mishaps: 0 });
    const { port } = await liveThrough(5, setting);
    const resumed = await liveThrough(3, setting, port);
    expect(resumed.network.tally.refused).toBe(0);
    const open = port.all('despatch').filter((despatch) => despatch.state === 'open');
    const pairs = open.map((despatch) => `${despatch.origin} ${despatch.destination} ${despatch.carriage}`);
    expect(new Set(pairs).size).toBe(pairs.length);
    const running = port.all('trip').filter((trip) => trip.state !== 'finished');
    const drivers = running.map((trip) => trip.driver);
    expect(new Set(drivers).size).toBe(drivers.length);
  });
});
