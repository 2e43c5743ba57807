import { afterEach, expect, test, vi } from 'vitest';
import { witnessing } from '../shell/proof/asked.ts';
import { forgetTicket, headersFor, isWitnessed, TurnedAway } from './cosign.ts';
import type { WireInput } from './use-check.ts';

const sealing: WireInput = {
  kind: 'ReportSealing',
  inputId: '00000000-0000-4000-8000-000000000001',
  despatch: 'D1',
  receptacle: 'T000123',
  sealNumber: 'KT-000001',
  grossGrams: 670,
  witness: 'kiemsoat.hn',
};
const ask = vi.spyOn(witnessing, 'ask');
afterEach(() => {
  forgetTicket();
  ask.mockReset();
});

test('only an act that names a second person waits for one', async () => {
  const { witness: _, ...alone } = sealing;
  expect(isWitnessed(sealing)).toBe(true);
  expect(isWitnessed(alone)).toBe(false);
  expect(await headersFor(alone)).toEqual({});
  expect(ask).not.toHaveBeenCalled();
});

test('his ticket goes with exactly this act, and once more when the answer was lost', async () => {
  ask.mockResolvedValueOnce({ ticket: 't1', until: Date.now() + 60_000 });
  expect(await headersFor(sealing)).toEqual({ 'giaolien-cosignature': 't1' });
  expect(await headersFor(sealing)).toEqual({ 'giaolien-cosignature': 't1' });
  expect(ask).toHaveBeenCalledOnce();
});

test('a changed act, or a ticket that has run out, needs him again', async () => {
  ask.mockResolvedValueOnce({ ticket: 't1', until: Date.now() - 1 });
  ask.mockResolvedValueOnce({ ticket: 't2', until: Date.now() + 60_000 });
  ask.mockResolvedValueOnce({ ticket: 't3', until: Date.now() + 60_000 });
  await headersFor(sealing);
  expect(await headersFor(sealing)).toEqual({ 'giaolien-cosignature': 't2' });
  expect(await headersFor({ ...sealing, grossGrams: 671 })).toEqual({ 'giaolien-cosignature': 't3' });
});

test('without him nothing is sent', async () => {
  ask.mockResolvedValueOnce(undefined);
  await expect(headersFor(sealing)).rejects.toThrow(TurnedAway);
});
