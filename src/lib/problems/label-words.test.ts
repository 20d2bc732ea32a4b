import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Label } from '$lib/domain/records/changeset';
import { overwriteGetLocale } from '$lib/paraglide/runtime';
import { labelWords } from './label-words';

let locale: 'en' | 'fr' = 'en';
beforeAll(() => overwriteGetLocale(() => locale));
afterEach(() => {
	locale = 'en';
});

const titles = { title: (_: string, id: string) => ({ x: 'GSI', y: 'GEMPix' })[id] };

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
			{ act, kind: 'partner', id: 'x', name: 'GSI' },
			{ act, kind: 'partner', count: 3 }
		] satisfies Label[]) {
			locale = 'en';
			const english = labelWords(label, titles);
			locale = 'fr';
			expect(labelWords(label, titles)).not.toBe(english);
		}
	});

	it('names what it was about', () => {
		expect(labelWords({ act: 'edit', kind: 'partner', id: 'x', name: 'Another' }, titles)).toBe(
			'Edited “GSI”'
		);
		expect(labelWords({ act: 'drop', kind: 'partner', count: 12 }, titles)).toBe('Deleted 12 partners');
		expect(labelWords({ act: 'import', count: 1 }, titles)).toBe('Imported 1 record');
		expect(
			labelWords(
				{ act: 'undo', of: { act: 'create', kind: 'technology', id: 'y', name: 'Old name' } },
				titles
			)
		).toBe('Undid: Created “GEMPix”');
	});

	it('says the kind of what has no name of its own', () => {
		const answered: Label = { act: 'create', kind: 'ruleResult', id: 'x', name: 'Is the IP owned by CERN?' };
		expect(labelWords(answered, titles)).toBe('Created “Rule answer: GSI”');
	});

	it('calls no record by the name that its label keeps', () => {
		const label: Label = { act: 'edit', kind: 'contact', id: 'erased', name: 'Keller' };
		expect(labelWords(label, titles)).toBe('Edited 1 contact');
		expect(labelWords({ act: 'undo', of: label }, titles)).toBe('Undid: Edited 1 contact');
		expect(labelWords({ act: 'create', kind: 'contact', name: 'Keller' }, titles)).toBe('Created 1 contact');
		expect(labelWords({ act: 'import', name: 'a.csv' }, titles)).toBe('Imported “a.csv”');
	});

	it('says what a newer version did without knowing it', () => {
		expect(labelWords({ act: 'split' as never, name: 'GSI' }, titles)).toBe('“split” by a newer version');
		expect(labelWords({ act: 'constructor' as never }, titles)).toBe('“constructor” by a newer version');
		expect(labelWords({ act: 'edit', kind: 'gizmo', count: 2 }, titles)).toBe('Edited 2 records');
	});
});
