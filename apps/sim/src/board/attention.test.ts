import { expect, test } from 'vitest';
import { liveThrough, settingOf, TUESDAY } from '../testing/demonstration.ts';
import { MemoryPort } from '../testing/memory-port.ts';
import { LivingNetwork } from '../living/network.ts';

const HA_NOI = '080100';

test('what a visitor begins is left to him for a while; when he has left, it travels on', async () => {
  const setting = settingOf({ mishaps: 0 });
  const port = new MemoryPort(setting.chart.network, TUESDAY);
  const network = new LivingNetwork(port, setting, () => undefined);
  await network.look();

  const [letter = ''] = await port.drawItemNumbers('giaodich.hn', 1);
  await port.submit('giaodich.hn', [
    {
      kind: 'AcceptItem',
      inputId: '00000000-0000-4000-8000-000000000001',
      item: letter,
      facility: HA_NOI,
      form: 'letter',
      secrecy: null,
      urgency: 'ordinary',
      sender: 'TW-30',
      recipient: 'X32248-UBND',
      massGrams: 100,
      packing: { coverSound: true, envelopes: 1, innerSealed: false, stamp: null, kt1Stamp: true },
    },
  ]);
  const state = () => port.all('item').find((item) => item.id === letter)?.state;
  const look = async (seconds: number) => {
    for (let passed = 0; passed < seconds; passed += 2) {
      port.pass(2_000);
      await network.look();
    }
  };

  await look(80);
  expect(state()).toBe('accepted'); // a colleague would have controlled it within seconds
  await look(30);
  expect(state()).not.toBe('accepted');
  await look(40 * 60);
  expect(state()).toBe('delivered');
});

test('what stood on the board when the network woke up is everybody’s', async () => {
  const setting = settingOf({ mishaps: 0 });
  const { port } = await liveThrough(3, setting);
  const before = port.recorded.length;
  await liveThrough(0.2, setting, port);
  expect(port.recorded.length).toBeGreaterThan(before);
});
