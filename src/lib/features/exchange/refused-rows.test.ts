import { expect, it } from 'vitest';
import { refusedAsCsv } from './refused-rows';

it('holds no formula of the file it speaks of, at whichever separator it is opened', () => {
	const why = 'x,=1+1 is no date; ;+2|@SUM(A1)\t-3';
	const text = refusedAsCsv([{ line: 2, column: '\u00a0=1+1', why }]);
	expect(text).toContain("2;'");
	for (const cell of text.split(/[,;|\t\r\n]/)) expect(cell).not.toMatch(/^[\s"]*[=+\-@]/);
});
