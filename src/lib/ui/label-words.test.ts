import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Label } from '$lib/domain/merge/changeset';
import { overwriteGetLocale } from '$lib/paraglide/runtime';
import { labelWords } from './label-words';

let locale: 'en' | 'fr' = 'en';
beforeAll(() => overwriteGetLocale(() => locale));
afterEach(() => {
	locale = 'en';
});

const acts: readonly Label['act'][] = [
	'seed',
	'create',
	'edit',
	'drop',
	'restore',
	'erase',
	'import',
	'settle',
	'join',
	'unite',
	'separate',
	'move',
	'schedule',
	'decide',
	'score',
	'undo',
	'redo'
];

describe('labelWords', () => {
	it.each(acts)('has words for %s in both languages', (act) => {
		for (const label of [
			{ act },
			{ act, name: 'GSI' },
			{ act, kind: 'partner', count: 3 }
		] satisfies Label[]) {
			locale = 'en';
			const english = labelWords(label);
			locale = 'fr';
			expect(labelWords(label)).not.toBe(english);
		}
	});

	it('names what it was about', () => {
		expect(labelWords({ act: 'edit', kind: 'partner', id: 'x', name: 'GSI' })).toBe('Edited “GSI”');
		expect(labelWords({ act: 'drop', kind: 'partner', count: 12 })).toBe('Deleted 12 partners');
		expect(labelWords({ act: 'import', count: 1 })).toBe('Imported 1 record');
		expect(labelWords({ act: 'undo', of: { act: 'create', name: 'GEMPix' } })).toBe(
			'Undid: Created “GEMPix”'
		);
	});

	it('says what a newer version did without knowing it', () => {
		expect(labelWords({ act: 'split' as never, name: 'GSI' })).toBe('“split” by a newer version');
		expect(labelWords({ act: 'constructor' as never })).toBe('“constructor” by a newer version');
		expect(labelWords({ act: 'edit', kind: 'gizmo', count: 2 })).toBe('Edited 2 records');
	});
});
