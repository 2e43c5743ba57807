import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Custodian, Evidence } from '@giaolien/kernel';
import { eventOf, instantAt, momentOf, type Holding, type Moment } from '../testing/stage.ts';
import { aboard, by, intact, office, stop, Story } from '../testing/story.ts';

/**
 * One letter on its way through the whole country, told from the first hand to the last.
 *
 * Văn phòng Chính phủ in Hà Nội writes to the People's Committee of xã Đất Mũi, where Việt Nam ends. The letter flies
 * to TP. Hồ Chí Minh, rides the night truck through the Mekong delta, is put down at the wrong office on the way, and
 * arrives in time. After every act the story asks who holds the letter, since when, and on what evidence.
 *
 * The people bear the names of their work: giaodich accepts at the counter, kiemsoat controls, chiachon sorts, laixe
 * drives, dieuhanh dispatches, buuta delivers, giamsat watches over the network. After the dot stands the place; in a
 * commune, where two people do everything, it is the office code.
 *
 * The server is the real one, over HTTP, on a PostgreSQL of its own; only its clock is in the hands of the teller.
 */

// The places.
const HA_NOI = '080100'; // Trung tâm khai thác KT1 Hà Nội
const HO_CHI_MINH = '080700'; // Trung tâm khai thác KT1 TP. Hồ Chí Minh
const CAN_THO = '900900'; // Bưu cục KT1 Cần Thơ, two thirds of the way to Cà Mau
const CA_MAU = '970900'; // Bưu cục KT1 Cà Mau
const DAT_MUI = '971380'; // Bưu điện xã Đất Mũi

// Who writes, and to whom; the second pair sends the bag beside ours.
const VAN_PHONG_CHINH_PHU = 'TW-30';
const UBND_DAT_MUI = 'X32248-UBND';
const UBND_HO_CHI_MINH = 'T79-UBND';
const UBND_CAN_THO = 'T92-UBND';

// The bags.
const BAG_SOUTH = 'T000001';
const BAG_CA_MAU = 'T000002';
const BAG_CAN_THO = 'T000003';
const BAG_DAT_MUI = 'T000004';

const FLIGHT = '10000000-0000-4000-8000-000000000001';
const NIGHT_TRUCK = '10000000-0000-4000-8000-000000000002';
const MORNING_CAR = '10000000-0000-4000-8000-000000000003';
const ROUND = '10000000-0000-4000-8000-000000000004';

const TRIPS = {
  [FLIGHT]: 'flight VN1201',
  [NIGHT_TRUCK]: 'night truck',
  [MORNING_CAR]: 'morning car',
  [ROUND]: 'round of Cà Mau',
};

const CAN_THO_TRUCK = '65C11234';
const CAN_THO_CAR = '65D11234';
const CA_MAU_VAN = '69D11234';

let story: Story;
let letter: string;
let neighbour: string;

beforeAll(async () => {
  story = await Story.open();
  letter = await story.stage.drawItemNumber('giaodich.hn');
  neighbour = await story.stage.drawItemNumber('giaodich.sg');
});
afterAll(() => story.close());

describe('An express letter from Văn phòng Chính phủ to the People’s Committee of xã Đất Mũi, Cà Mau', () => {
  test('Tuesday 24/11, 08:00 · Hà Nội: the clerk accepts it at the counter, and the centre answers for it', async () => {
    const events = await story.at('giaodich.hn').gives('24/11 08:00', {
      kind: 'AcceptItem',
      item: letter,
      facility: HA_NOI,
      form: 'letter',
      secrecy: null,
      urgency: 'express',
      sender: VAN_PHONG_CHINH_PHU,
      recipient: UBND_DAT_MUI,
      massGrams: 180,
      packing: { coverSound: true, envelopes: 1, innerSealed: false, stamp: null, kt1Stamp: true },
    });

    const accepted = eventOf(events, 'ItemAccepted');
    expect(accepted.product.scope).toBe('inter-province'); // computed from the two provinces, never typed
    expect(accepted.payment).toBe('free'); // one of the four central offices writes free of charge
    expect(accepted.delivery).toBe(DAT_MUI);
    expect(momentOf(accepted.dueAt ?? 0)).toBe('27/11 12:00'); // Hỏa tốc, inter-province: J + 2.5 working days
    expect(await theLetter()).toEqual(heldBy(office(HA_NOI), '24/11 08:00', 'scanned'));
  });

  test('08:10 · Hà Nội: a second person controls it; before that nobody may pack it', async () => {
    const despatch = await story.openDespatch('24/11 08:03', 'chiachon.hn', HA_NOI, HO_CHI_MINH, 'air');
    await story.addBag('24/11 08:04', 'chiachon.hn', HA_NOI, despatch, BAG_SOUTH);
    const packing = { kind: 'PackItems', despatch, receptacle: BAG_SOUTH, items: [letter] } as const;

    expect(await story.at('chiachon.hn').isRefused('24/11 08:05', packing)).toBe('item_must_be_controlled');
    await story.at('kiemsoat.hn').gives('24/11 08:10', { kind: 'ControlItem', item: letter });
    await story.at('chiachon.hn').gives('24/11 08:20', packing);

    // The centre still answers for it: now inside a bag.
    expect(await theLetter()).toEqual(heldBy(office(HA_NOI), '24/11 08:20', 'scanned', BAG_SOUTH));
  });

  test('08:40 · Hà Nội: the bag is weighed and sealed, the despatch closed and labelled', async () => {
    const despatch = `${HA_NOI}-${HO_CHI_MINH}-K-2026-0001`;
    const events = await story.sealAndClose('24/11 08:40', 'chiachon.hn', despatch, BAG_SOUTH, 'NP 104877', 580);

    const { bags, totals } = eventOf(events, 'DespatchClosed');
    expect(totals).toEqual({ receptacles: 1, items: 1, massGrams: 180, tareGrams: 400 });
    // Origin, destination, air, KT1, year 6, despatch 1, bag 1, the last one, registered, 600 g.
    expect(bags[0]?.label).toBe('080100080700AKA60001001110006');
  });

  test('10:20 · Nội Bài: the bag passes to flight VN1201 on a BĐ10; both hands sign', async () => {
    await story.at('dieuhanh.hn').gives('24/11 09:00', {
      kind: 'PlanTrip',
      trip: FLIGHT,
      mode: 'air',
      route: 'HK-VN1201',
      serviceNumber: 'VN1201',
      driver: 'laixe.hn',
      escort: 'buuta2.hn', // a carrier's aircraft is not dedicated: someone travels along
      stops: [stop(HA_NOI, '24/11 10:00', '24/11 10:45'), stop(HO_CHI_MINH, '24/11 12:55', '24/11 12:55')],
    });
    const handover = await story.give([BAG_SOUTH], {
      place: HA_NOI,
      from: office(HA_NOI),
      given: by('chiachon.hn', '24/11 10:10'),
      to: aboard(FLIGHT),
    });

    // Given, and not yet received: the giver answers until the other hand has signed.
    expect(await theLetter()).toEqual(heldBy(office(HA_NOI), '24/11 08:20', 'scanned', BAG_SOUTH));
    await story.receive([BAG_SOUTH], handover, by('laixe.hn', '24/11 10:20'));
    // Signed for as a bag; that the letter lies inside, nobody saw: it is assumed.
    expect(await theLetter()).toEqual(heldBy(aboard(FLIGHT), '24/11 10:20', 'assumed', BAG_SOUTH));
  });

  test('12:55 · Tân Sơn Nhất: the dispatcher lets it go, and it lands', async () => {
    await story.drive(FLIGHT, 0, { allowed: by('dieuhanh.hn', '24/11 10:47'), arrives: by('laixe.hn', '24/11 12:55') });

    expect(await theLetter()).toEqual(heldBy(aboard(FLIGHT), '24/11 10:20', 'assumed', BAG_SOUTH));
  });

  test('13:20 · TP. Hồ Chí Minh: the centre receives the bag, looks at the seal, and opens it before a witness', async () => {
    await story.handOver([BAG_SOUTH], {
      place: HO_CHI_MINH,
      from: aboard(FLIGHT),
      given: by('laixe.hn', '24/11 13:10'),
      to: office(HO_CHI_MINH),
      received: by('chiachon.sg', '24/11 13:20'),
    });
    expect(await theLetter()).toEqual(heldBy(office(HO_CHI_MINH), '24/11 13:20', 'assumed', BAG_SOUTH));

    await story.openBag(BAG_SOUTH, {
      place: HO_CHI_MINH,
      opened: by('chiachon.sg', '24/11 13:40'),
      witness: 'kiemsoat.sg',
      found: [letter],
    });
    // Seen again, with eyes, and scanned.
    expect(await theLetter()).toEqual(heldBy(office(HO_CHI_MINH), '24/11 13:40', 'scanned'));
  });

  test('17:00 · TP. Hồ Chí Minh: it goes into the bag for Cà Mau; beside it stands one for Cần Thơ', async () => {
    await story.makeUp('24/11 14:30', 'chiachon.sg', [HO_CHI_MINH, CA_MAU], BAG_CA_MAU, letter);
    await story.accept(neighbour, HO_CHI_MINH, [UBND_HO_CHI_MINH, UBND_CAN_THO], {
      clerk: by('giaodich.sg', '24/11 15:00'),
      controller: by('kiemsoat.sg', '24/11 15:10'),
    });
    await story.makeUp('24/11 17:00', 'chiachon.sg', [HO_CHI_MINH, CAN_THO], BAG_CAN_THO, neighbour);

    expect(await theLetter()).toEqual(heldBy(office(HO_CHI_MINH), '24/11 14:30', 'scanned', BAG_CA_MAU));
  });

  test('19:00 · TP. Hồ Chí Minh: the night truck takes both bags into the delta', async () => {
    await story.at('dieuhanh.sg').gives('24/11 18:00', {
      kind: 'PlanTrip',
      trip: NIGHT_TRUCK,
      mode: 'road',
      vehicle: CAN_THO_TRUCK,
      driver: 'laixe.cantho',
      stops: [
        stop(HO_CHI_MINH, '24/11 18:30', '24/11 19:15'),
        stop(CAN_THO, '24/11 23:00', '24/11 23:45'),
        stop(CA_MAU, '25/11 03:00', '25/11 03:00'),
      ],
    });
    await story.handOver([BAG_CA_MAU, BAG_CAN_THO], {
      place: HO_CHI_MINH,
      from: office(HO_CHI_MINH),
      given: by('chiachon.sg', '24/11 18:50'),
      to: aboard(NIGHT_TRUCK),
      received: by('laixe.cantho', '24/11 19:00'),
    });
    await story.drive(NIGHT_TRUCK, 0, {
      allowed: by('dieuhanh.sg', '24/11 19:15'),
      arrives: by('laixe.cantho', '24/11 23:00'),
    });

    expect(await theLetter()).toEqual(heldBy(aboard(NIGHT_TRUCK), '24/11 19:00', 'assumed', BAG_CA_MAU));
  });

  test('23:20 · Cần Thơ: in the dark both bags come off. The office reports what it has: the fact stands, and so do two irregularities', async () => {
    const handover = await story.give([BAG_CAN_THO], {
      place: CAN_THO,
      from: aboard(NIGHT_TRUCK),
      given: by('laixe.cantho', '24/11 23:10'),
      to: office(CAN_THO),
    });
    const { raised } = await story.at('chiachon.cantho').reports('24/11 23:20', {
      kind: 'ReportHandoverReceived',
      handover,
      receptacles: [intact(BAG_CAN_THO), intact(BAG_CA_MAU)],
      items: [],
    });

    expect(raised.toSorted()).toEqual(['line_must_be_listed', 'receptacle_must_be_bound_for_here']);
    // Whoever has it answers for it, wanted or not: nobody can deny that the bag came off.
    expect(await theLetter()).toEqual(heldBy(office(CAN_THO), '24/11 23:20', 'assumed', BAG_CA_MAU));
  });

  test('Wednesday 25/11, 03:00 · Cà Mau: the truck arrives without it, and nothing pretends otherwise', async () => {
    await story.drive(NIGHT_TRUCK, 1, {
      allowed: by('dieuhanh.cantho', '24/11 23:45'),
      arrives: by('laixe.cantho', '25/11 03:00'),
    });

    expect(await theLetter()).toEqual(heldBy(office(CAN_THO), '24/11 23:20', 'assumed', BAG_CA_MAU));
  });

  test('05:00 · Cần Thơ: the dispatcher sends it on with the first car; the seal has not been touched', async () => {
    await story.at('dieuhanh.cantho').gives('25/11 04:15', {
      kind: 'PlanTrip',
      trip: MORNING_CAR,
      mode: 'road',
      vehicle: CAN_THO_CAR,
      driver: 'laixe2.cantho',
      stops: [stop(CAN_THO, '25/11 04:30', '25/11 05:00'), stop(CA_MAU, '25/11 08:00', '25/11 08:00')],
    });
    await story.handOver([BAG_CA_MAU], {
      place: CAN_THO,
      from: office(CAN_THO),
      given: by('chiachon.cantho', '25/11 04:40'),
      to: aboard(MORNING_CAR),
      received: by('laixe2.cantho', '25/11 04:50'),
    });
    await story.drive(MORNING_CAR, 0, {
      allowed: by('dieuhanh.cantho', '25/11 05:00'),
      arrives: by('laixe2.cantho', '25/11 08:05'),
    });

    expect(await theLetter()).toEqual(heldBy(aboard(MORNING_CAR), '25/11 04:50', 'assumed', BAG_CA_MAU));
  });

  test('08:40 · Cà Mau: the bag is where it belongs; opened before a witness, nothing is missing', async () => {
    await story.handOver([BAG_CA_MAU], {
      place: CA_MAU,
      from: aboard(MORNING_CAR),
      given: by('laixe2.cantho', '25/11 08:10'),
      to: office(CA_MAU),
      received: by('chiachon.camau', '25/11 08:20'),
    });
    await story.openBag(BAG_CA_MAU, {
      place: CA_MAU,
      opened: by('chiachon.camau', '25/11 08:40'),
      witness: 'kiemsoat.camau',
      found: [letter],
    });

    expect(await theLetter()).toEqual(heldBy(office(CA_MAU), '25/11 08:40', 'scanned'));
  });

  test('13:00 · Đất Mũi: with the midday round it comes to the commune post office', async () => {
    await story.makeUp('25/11 10:00', 'chiachon.camau', [CA_MAU, DAT_MUI], BAG_DAT_MUI, letter);
    await story.at('dieuhanh.camau').gives('25/11 11:00', {
      kind: 'PlanTrip',
      trip: ROUND,
      mode: 'road',
      vehicle: CA_MAU_VAN,
      driver: 'laixe.camau',
      stops: [
        stop(CA_MAU, '25/11 12:00', '25/11 12:30'),
        stop(DAT_MUI, '25/11 13:00', '25/11 13:10'),
        stop(CA_MAU, '25/11 15:35', '25/11 15:35'),
      ],
    });
    await story.handOver([BAG_DAT_MUI], {
      place: CA_MAU,
      from: office(CA_MAU),
      given: by('chiachon.camau', '25/11 12:15'),
      to: aboard(ROUND),
      received: by('laixe.camau', '25/11 12:20'),
    });
    await story.drive(ROUND, 0, {
      allowed: by('dieuhanh.camau', '25/11 12:30'),
      arrives: by('laixe.camau', '25/11 13:00'),
    });
    await story.handOver([BAG_DAT_MUI], {
      place: DAT_MUI,
      from: aboard(ROUND),
      given: by('laixe.camau', '25/11 13:02'),
      to: office(DAT_MUI),
      received: by('buudien.971380', '25/11 13:05'),
    });
    await story.openBag(BAG_DAT_MUI, {
      place: DAT_MUI,
      opened: by('buudien.971380', '25/11 13:20'),
      witness: 'kiemsoat.971380',
      found: [letter],
    });

    expect(await theLetter()).toEqual(heldBy(office(DAT_MUI), '25/11 13:20', 'scanned'));
  });

  test('13:30 · Đất Mũi: it goes out on a BĐ13, and one person answers for it by name', async () => {
    const courier: Custodian = { kind: 'courier', person: 'buudien.971380', facility: DAT_MUI };
    await story.handOver([letter], {
      place: DAT_MUI,
      from: office(DAT_MUI),
      given: by('kiemsoat.971380', '25/11 13:27'),
      to: courier,
      received: by('buudien.971380', '25/11 13:30'),
    });

    expect(await theLetter()).toEqual(heldBy(courier, '25/11 13:30', 'signed'));
  });

  test('14:10 · Ủy ban nhân dân xã Đất Mũi: delivered and signed for, two days before the promise ends', async () => {
    const events = await story.at('buudien.971380').gives('25/11 14:10', {
      kind: 'ReportDelivery',
      item: letter,
      target: 'address',
      position: 'clerk',
      recipientName: 'Nguyễn Thị Mai',
      coverIntact: true,
    });

    const delivered = eventOf(events, 'ItemDelivered');
    expect(delivered.body).toBe(UBND_DAT_MUI);
    expect(JSON.stringify(events)).not.toContain('Nguyễn Thị Mai'); // the log keeps a commitment, not the name
    expect(await theLetter()).toEqual(heldBy({ kind: 'body', body: UBND_DAT_MUI }, '25/11 14:10', 'signed'));
    const { item } = await story.stage.trace(letter);
    expect(item.state).toBe('delivered');
    expect(item.firstAttemptAt).toBeLessThan(item.dueAt ?? 0);
  });

  test('16:00 · The monitoring centre concludes what happened in Cần Thơ; whoever raised it could not', async () => {
    const raised = await story.listOpenIrregularities();
    expect(raised.map(({ code, at, by: who }) => `${code} at ${at} by ${who}`).toSorted()).toEqual([
      `line_must_be_listed at ${CAN_THO} by chiachon.cantho`,
      `receptacle_must_be_bound_for_here at ${CAN_THO} by chiachon.cantho`,
    ]);

    for (const { id } of raised) {
      const close = {
        kind: 'CloseIrregularity',
        irregularity: id,
        finding: 'corrected',
        measures: ['instructed'],
      } as const;
      expect(await story.at('chiachon.cantho').isRefused('25/11 15:59', close)).toBe('actor_must_hold_role');
      await story.at('giamsat.hn').gives('25/11 16:00', close);
    }
    expect(await story.listOpenIrregularities()).toEqual([]);
  });

  test('And the chain of custody has no gap: from the counter in Hà Nội to the hand that signed in Đất Mũi', async () => {
    const { custody } = await story.stage.trace(letter);

    expect(await story.readOut(letter, TRIPS)).toEqual([
      '24/11 08:00  Trung tâm khai thác KT1 Hà Nội, scanned',
      '24/11 08:20  Trung tâm khai thác KT1 Hà Nội, scanned, in T000001',
      '24/11 10:20  flight VN1201, assumed, in T000001',
      '24/11 13:20  Trung tâm khai thác KT1 TP. Hồ Chí Minh, assumed, in T000001',
      '24/11 13:40  Trung tâm khai thác KT1 TP. Hồ Chí Minh, scanned',
      '24/11 14:30  Trung tâm khai thác KT1 TP. Hồ Chí Minh, scanned, in T000002',
      '24/11 19:00  night truck, assumed, in T000002',
      '24/11 23:20  Bưu cục KT1 Cần Thơ, assumed, in T000002',
      '25/11 04:50  morning car, assumed, in T000002',
      '25/11 08:20  Bưu cục KT1 Cà Mau, assumed, in T000002',
      '25/11 08:40  Bưu cục KT1 Cà Mau, scanned',
      '25/11 10:00  Bưu cục KT1 Cà Mau, scanned, in T000004',
      '25/11 12:20  round of Cà Mau, assumed, in T000004',
      '25/11 13:05  Bưu điện xã Đất Mũi, assumed, in T000004',
      '25/11 13:20  Bưu điện xã Đất Mũi, scanned',
      '25/11 13:30  courier Hoàng Thị Lan, signed',
      '25/11 14:10  Ủy ban nhân dân xã Đất Mũi, tỉnh Cà Mau, signed',
    ]);
    expect(custody[0]?.from).toBe(instantAt('24/11 08:00'));
    for (const [index, span] of custody.entries()) expect(span.to).toBe(custody[index + 1]?.from ?? null);
  });
});

/** The three questions: who holds the letter, since when, on what evidence; and inside what it lies. */
function theLetter(): Promise<Holding> {
  return story.stage.holding(letter);
}

function heldBy(holder: Custodian, since: Moment, evidence: Evidence, inside: string | null = null): Holding {
  return { holder, since, evidence, inside };
}
