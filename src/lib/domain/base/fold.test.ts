import { expect, it } from 'vitest';
import { fold } from './fold';

it.each([
	['GSI Darmstadt', 'gsi darmstadt'],
	["  l'Hôpital  cantonal ", "l'hopital cantonal"],
	['ŒUVRE', 'oeuvre'],
	['Straße', 'strasse'],
	['’t  Hooft', "'t hooft"],
	['two\nlines', 'two lines'],
	[' ', ''],
	['', ''],
	['a ', 'a'],
	['ﬁ Å Łódź', 'fi a lodz']
])('folds %j', (text, folded) => {
	expect(fold(text)).toBe(folded);
	expect(fold(folded)).toBe(folded);
});
