import { expect, test } from 'vitest';
import { demonstrationChart, settingOf, TUESDAY } from '../testing/demonstration.ts';

const chart = demonstrationChart();
const [HA_NOI, DA_NANG, HO_CHI_MINH] = ['080100', '080500', '080700'];
const [CA_MAU, DAT_MUI] = ['970900', '971380'];

test('mail for Đất Mũi goes from Hà Nội by TP. Hồ Chí Minh and Cà Mau, and back the same way', () => {
  expect(chart.pathTo(HA_NOI, DAT_MUI)).toEqual([HO_CHI_MINH, CA_MAU, DAT_MUI]);
  expect(chart.pathTo(DAT_MUI, HA_NOI)).toEqual([CA_MAU, HO_CHI_MINH, HA_NOI]);
  expect(chart.hopTo(HA_NOI, DAT_MUI)).toBe(HO_CHI_MINH);
});

test('mail between two communes of a province turns at its KT1 office', () => {
  const [one, other] = chart.network.listChildren(CA_MAU).filter((facility) => facility.kind === 'commune-office');
  expect(chart.pathTo(one?.id ?? '', other?.id ?? '')).toEqual([CA_MAU, other?.id]);
});

test('what has arrived goes nowhere', () => {
  expect(chart.pathTo(DAT_MUI, DAT_MUI)).toEqual([]);
  expect(chart.hopTo(DAT_MUI, DAT_MUI)).toBeUndefined();
});

test('every office that is open for KT1 has a route to and from the office above it', () => {
  const cutOff = chart.network
    .listFacilities()
    .filter(
      ({ id, parent, openForKt1 }) =>
        openForKt1 &&
        parent !== undefined &&
        (chart.listRoutesBetween(parent, id).length === 0 || chart.listRoutesBetween(id, parent).length === 0),
    );
  expect(cutOff.map((facility) => facility.name)).toEqual([]);
});

test('the backbone joins the three centres by road, rail and air', () => {
  expect(new Set(chart.backbone.map((route) => route.mode))).toEqual(new Set(['road', 'rail', 'air']));
  expect(new Set(chart.backbone.flatMap((route) => route.stops.map((stop) => stop.facility)))).toEqual(
    new Set([HA_NOI, DA_NANG, HO_CHI_MINH]),
  );
});

test('whoever is a sample sign-in stands back while a colleague can do the work', () => {
  const { staff } = settingOf();
  const sorter = staff.find({ facility: HA_NOI, role: 'sorter', secrecies: ['A'] }, TUESDAY);
  expect(sorter?.id).not.toBe('chiachon.hn');
  expect(sorter?.roles).toContain('sorter');
  // In Đất Mũi there are only two people, both samples: the mail must go on all the same.
  expect(staff.find({ facility: DAT_MUI, role: 'courier' }, TUESDAY)?.facility).toBe(DAT_MUI);
});

test('the second person is never the first', () => {
  const { staff } = settingOf();
  const need = { facility: HA_NOI, role: 'controller' } as const;
  const first = staff.find(need, TUESDAY);
  expect(staff.find({ ...need, except: [first?.id ?? ''] }, TUESDAY)?.id).not.toBe(first?.id);
  expect(staff.findSecond({ facility: DAT_MUI, secrecies: ['A'], except: ['buudien.971380'] }, TUESDAY)?.id).toBe(
    'kiemsoat.971380',
  );
});
