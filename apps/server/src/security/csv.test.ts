import { expect, test } from 'vitest';
import { csvLine } from './csv.ts';

test('A cell that a spreadsheet would take for a formula is told to be text; a number stays one', () => {
  const cells = ['=HYPERLINK("http://x")', '+84', '-1', '@SUM(A1)', '\tx', -1, null, 'Cà Mau, "Đất Mũi"'];
  expect(csvLine(cells)).toBe(
    `"'=HYPERLINK(""http://x"")","'+84","'-1","'@SUM(A1)","'\tx","-1","","Cà Mau, ""Đất Mũi"""\r\n`,
  );
});
