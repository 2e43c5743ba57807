import { vi } from '@giaolien/ui';
import type { ZoneAlarm } from '@giaolien/wire';
import { expect, test } from 'vitest';
import { alarmSentence } from './alarms.ts';

const ALARM: ZoneAlarm = {
  id: '1',
  kind: 'no-camera',
  facility: '100000',
  zone: 'z1',
  zoneName: 'Kho',
  subject: null,
  person: null,
  since: 0,
};

test('an alarm about somebody names him', () => {
  expect(alarmSentence(ALARM, {}, vi)).toBe('Không có camera nào hoạt động');
  expect(alarmSentence({ ...ALARM, kind: 'left-inside', person: 'an' }, { an: 'Nguyễn An' }, vi)).toBe(
    'Đã đóng cửa mà còn người ở trong: Nguyễn An',
  );
});
