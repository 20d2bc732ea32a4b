import { beforeAll, describe, expect, it, vi } from 'vitest';
import { overwriteGetLocale } from '$lib/paraglide/runtime';
import { creating, meansCreating } from './creating';

let locale: 'en' | 'fr' = 'en';
beforeAll(() => overwriteGetLocale(() => locale));

const runWith = vi.fn();
const commands = ['New partner', 'New project', 'New participation'].map((label) => ({
	id: label,
	label,
	run: vi.fn(),
	...(label === 'New participation' ? {} : { runWith })
}));
const labels = (query: string) => creating(query, commands).map(({ label }) => label);

describe('creating', () => {
	it.each([
		['new par', ['New partner', 'New participation']],
		['project', ['New project']],
		['new partner CHUV Lausanne', ['New partner “CHUV Lausanne”']],
		['new participation CHUV', []],
		['partner CHUV', []],
		['new', ['New partner', 'New project', 'New participation']]
	])('means by %s: %o', (query, expected) => {
		expect(labels(query)).toEqual(expected);
	});

	it('hands the name on', () => {
		void creating('new project  GEMPix 2', commands)[0]?.run();
		expect(runWith).toHaveBeenCalledExactlyOnceWith('GEMPix 2');
	});
});

it('knows the word for new in the language of the reader', () => {
	expect(meansCreating('ne')).toBe(true);
	expect(meansCreating('n')).toBe(false);
	locale = 'fr';
	expect(meansCreating('nouveau partenaire')).toBe(true);
	locale = 'en';
});
