import { describe, expect, it } from 'vitest';

import { NATION } from '../testing/nation.ts';
import { calendarOf } from './calendar.ts';
import { ruleSetOn } from './rule-sets.ts';

describe('legal parameters', () => {
  it('come in the three generations of the KT1 decision', () => {
    expect(NATION.ruleSets.map((set) => set.effectiveFrom)).toEqual(['2017-08-15', '2022-02-15', '2025-11-01']);
  });

  it('are those in force on the day', () => {
    expect(ruleSetOn(NATION.ruleSets, '2022-02-14').id).toBe('KT1-2017-08-15');
    expect(ruleSetOn(NATION.ruleSets, '2022-02-15').id).toBe('KT1-2022-02-15');
    expect(ruleSetOn(NATION.ruleSets, '2026-11-24').id).toBe('KT1-2025-11-01');
  });

  it('hold J+1.5 and J+1 within a province, J+3.5 and J+2.5 between provinces', () => {
    expect(ruleSetOn(NATION.ruleSets, '2026-11-24').endToEndDays.value).toEqual({
      'intra-province': { ordinary: 1.5, express: 1 },
      'inter-province': { ordinary: 3.5, express: 2.5 },
    });
  });

  it('cite a clause for every value and admit where a value is carried over', () => {
    for (const set of NATION.ruleSets) {
      for (const value of Object.values(set)) {
        if (typeof value === 'object') expect(value.citation.length).toBeGreaterThan(10);
      }
    }
    expect(NATION.ruleSets[0]?.endToEndDays.citation).toBe('Thông tư 16/2017/TT-BTTTT, Điều 4');
    expect(NATION.ruleSets[2]?.endToEndDays.citation).toContain('giữ từ 2017');
  });
});

describe('parameters of handling', () => {
  const rules = ruleSetOn(NATION.ruleSets, '2026-11-24');

  it('invite twice two working days apart and wait six months, as the Postal Law says', () => {
    expect(rules.notices.value).toEqual({ count: 2, gapWorkingDays: 2 });
    expect(rules.unclaimedMonths.value).toBe(6);
    expect(rules.notices.citation).toContain('Điều 17');
  });

  it('say that they are customs where no text gives a value', () => {
    for (const parameter of [
      rules.secretReadyMinutes,
      rules.authorisationMonths,
      rules.massToleranceGrams,
      rules.clockToleranceMinutes,
      rules.lateReportMinutes,
      rules.returnReminderWorkingDays,
      rules.acknowledgeMinutes,
      rules.dutyMinutes,
    ]) {
      expect(parameter.citation).toMatch(/Quy ước của hệ thống|quy ước của hệ thống/u);
      expect(parameter.citation).toContain('chờ Cục Bưu điện Trung ương xác nhận');
    }
  });

  it('escalate from the office to the province and on, ever later', () => {
    const { office, province, central } = rules.acknowledgeMinutes.value;
    expect(office).toBeLessThan(province);
    expect(province).toBeLessThan(central);
  });
});

describe('the calendar', () => {
  const calendar = calendarOf(NATION.calendar);

  it('counts Tết and the days that make up for it', () => {
    expect(calendar.daysOff.has('2026-02-17')).toBe(true);
    expect(calendar.daysOff.has('2026-08-31')).toBe(true);
    expect(calendar.workingWeekendDays.has('2026-08-22')).toBe(true);
  });

  it('shows an unconfirmed day off but does not count it', () => {
    const day = NATION.calendar.find(({ date }) => date === '2026-11-24');
    expect(day).toMatchObject({ kind: 'off', status: 'unconfirmed' });
    expect(calendar.daysOff.has('2026-11-24')).toBe(false);
  });

  it('names every day once', () => {
    expect(new Set(NATION.calendar.map(({ date }) => date)).size).toBe(NATION.calendar.length);
  });
});
