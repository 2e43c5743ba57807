import { describe, expect, test } from 'vitest';
import { dutiesOf, gravityOf } from './gravity.ts';

describe('gravity by what happened, with and without a secret', () => {
  test.each([
    // What happened, of class C, of an ordinary item.
    ['contents_must_be_complete', 'breach', 'incident'],
    ['line_must_be_present', 'breach', 'incident'],
    ['seal_must_be_intact', 'breach', 'incident'],
    ['suspected-opening', 'breach', 'incident'],
    ['information-leak', 'breach', 'incident'],
    ['item_must_not_be_bagged', 'breach', 'incident'],
    ['screening-failed', 'incident', 'incident'],
    ['item_must_not_be_isolated', 'incident', 'incident'],
    ['accident', 'incident', 'incident'],
    ['actor_must_hold_clearance', 'incident', 'deviation'],
    ['signers_must_differ', 'incident', 'deviation'],
    ['giver_must_be_custodian', 'incident', 'deviation'],
    ['courier_must_hold_item', 'incident', 'deviation'],
    ['item_must_not_be_ended', 'incident', 'deviation'],
    ['item_must_not_be_suspended', 'incident', 'deviation'],
    ['list_must_be_open', 'incident', 'deviation'],
    ['later_facts_must_agree', 'incident', 'deviation'],
    ['seal_must_be_unused', 'incident', 'deviation'],
    ['cover-rewrapped', 'incident', 'deviation'],
    ['wrongly-sent', 'incident', 'deviation'],
    ['claimed_time_must_be_possible', 'deviation', 'deviation'],
    ['promise-passed', 'deviation', 'deviation'],
  ] as const)('%s is a %s, or else a %s', (code, secret, ordinary) => {
    expect([gravityOf(code, 'C'), gravityOf(code, null)]).toEqual([secret, ordinary]);
  });
});

describe('duties', () => {
  test.each([
    ['screening-failed', null, ['isolate', 'do-not-move', 'notify-head', 'notify-sender']],
    ['screening-inconclusive', 'B', ['isolate', 'do-not-move', 'notify-head']],
    ['forbidden-content', null, ['isolate', 'do-not-move', 'notify-head', 'report-police']],
    ['contents_must_be_complete', null, ['notify-head', 'notify-sender']],
    ['contents_must_be_complete', 'B', ['notify-head', 'notify-sender', 'report-ministry']],
    ['contents_must_be_complete', 'A', ['notify-head', 'notify-sender', 'report-ministry', 'report-police']],
    ['theft', 'C', ['notify-head', 'notify-sender', 'report-ministry', 'report-police']],
    ['cover-rewrapped', null, ['notify-sender']],
    ['claimed_time_must_be_possible', 'A', []],
  ] as const)('%s of class %s: %j', (code, secrecy, expected) => {
    expect(dutiesOf(code, secrecy, false)).toEqual(expected);
  });

  test('the office that sent it must know as well', () => {
    expect(dutiesOf('contents_must_be_complete', null, true)).toContain('notify-origin-office');
  });
});
