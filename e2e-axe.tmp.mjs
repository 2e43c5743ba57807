import { chromium } from '@playwright/test';
import AxeBuilder from '@axe-core/playwright';
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const run = async (person, paths, scheme) => {
  const ctx = await b.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'vi-VN',
    colorScheme: scheme,
    reducedMotion: 'reduce',
  });
  await ctx.request.post('http://127.0.0.1:8141/api/session', { data: { person, password: 'giaolien-demo' } });
  const p = await ctx.newPage();
  for (const path of paths) {
    await p.goto('http://127.0.0.1:8141' + path);
    await p.waitForTimeout(1800);
    const r = await new AxeBuilder({ page: p }).analyze();
    console.log(
      scheme,
      path,
      r.violations.map((v) => v.id + ' ' + v.nodes.length + ' ' + v.nodes[0].html.slice(0, 140)),
    );
  }
  await ctx.close();
};
for (const s of ['light', 'dark']) {
  await run(
    'kiemsoat.hn',
    ['/floor/care?id=MA000010060VN', '/floor/seals', '/floor/delivery?view=returns', '/floor/opening', '/floor/book'],
    s,
  );
  await run(
    'chiachon.hn',
    [
      '/floor/screening',
      '/floor/seals?act=destroy&state=issued',
      '/floor/opening?view=substitute',
      '/floor/opening?view=finding',
    ],
    s,
  );
  await run('giaodich.hn', ['/floor/accept', '/floor/requests', '/floor/requests?plan=true'], s);
  await run('buuta.hn', ['/floor/round'], s);
  await run('dieuhanh.hn', ['/floor/trips'], s);
}
await b.close();
