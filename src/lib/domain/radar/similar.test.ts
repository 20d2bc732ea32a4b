import { expect, it } from 'vitest';
import { nearDuplicates } from '../../../../tests/support/near-duplicates';
import { tablesOf } from '../../../../tests/support/tables-of';
import { seededRandom } from '../../../../tests/support/laptop';
import type { AnyValues } from '../schema/kind';
import { fieldTerms } from './field-terms';
import { markTerms } from './marks';
import { RadarIndex } from './radar-index';
import { similarTo } from './similar';

/** Proposals of the words of the field at random: each shares a few terms with any other. */
function noise(count: number): Record<string, AnyValues> {
	const random = seededRandom(20261127);
	const words = [0, 1].map((side) =>
		fieldTerms.flatMap((line) => line.split(':')[side]!.split('|')[0]!.trim())
	);
	return Object.fromEntries(
		Array.from({ length: count }, (_, at) => {
			const language = words[random() < 0.7 ? 0 : 1]!;
			const some = (many: number) =>
				Array.from({ length: many }, () => language[Math.floor(random() * language.length)]).join(' ');
			return [`noise${String(at).padStart(4, '0')}`, { title: some(3), summary: some(14) }];
		})
	);
}

const originals = Object.fromEntries(
	nearDuplicates.map(({ title, summary }, at) => [
		`original${String(at).padStart(2, '0')}`,
		{ title, summary }
	])
);
const source = tablesOf({ project: { ...noise(2000), ...originals } });

function recall(pairs: typeof nearDuplicates): number {
	const found = pairs.filter(({ title, again }) => {
		const near = similarTo(source, { id: undefined, values: again }, 5);
		return near.projects.some(({ id }) => originals[id]?.title === title);
	});
	return found.length / pairs.length;
}

it('finds near-duplicates among 2,000 projects, in the other language too', () => {
	const [all, across] = [nearDuplicates, nearDuplicates.filter(({ french }) => french)].map(recall);
	process.stdout.write(
		`recall at 5: ${all!.toFixed(3)} of ${nearDuplicates.length}; EN/FR ${across!.toFixed(3)}\n`
	);
	expect(all).toBeGreaterThanOrEqual(0.9);
	expect(across).toBeGreaterThanOrEqual(0.9);
});

it('gives the same answer whatever order the records came in', () => {
	const weights = (words: string) => new Map(words.split(' ').map((word, at) => [word, 1 + at / 3] as const));
	const texts = ['a b c', 'b c d e', 'a', 'c d f g h', 'a b', 'h g'].map(
		(words, at) => [`${at}`, words] as const
	);
	const answer = (order: readonly (readonly [string, string])[]) => {
		const index = new RadarIndex();
		for (const [key] of order) index.put(key, weights('z y'));
		for (const [key, words] of order) index.put(key, weights(words));
		index.put('gone', weights('a b c'));
		index.remove('gone');
		return index.like(weights('a b c h'), 4, () => true);
	};
	expect(answer(texts.toReversed())).toEqual(answer(texts));
	expect(answer(texts)[0]!.key).toBe('0');
});

const small = tablesOf({
	technology: {
		T1: { name: 'Timepix', description: 'Pixel chip for dosimetry' },
		T2: { name: 'GEMPix', description: 'Gas detector' }
	},
	partner: { H1: { name: 'CHUV' } },
	project: {
		a: { title: 'Dosimetry of the eye with Timepix', technologies: ['T1'] },
		b: { title: 'Dosimétrie de l’œil', summary: 'Détecteur gazeux', medicalField: 'dosimetry' },
		c: { title: 'Ocular pressure', medicalField: 'dosimetry' },
		d: { title: 'Something else', technologies: ['T1'] }
	},
	participation: { x: { project: 'a', partner: 'H1' }, y: { project: 'c', partner: 'H1' } },
	comparison: { k: { project: 'b', otherProject: 'a', verdict: 'unrelated', note: 'Another eye.' } }
});

it('counts words, technologies, fields and partners, and lets the unrelated step back', () => {
	const { projects, technologies } = similarTo(small, 'a');
	expect(projects.map(({ id }) => id)).toEqual(['c', 'd', 'b']);
	expect(projects.at(-1)!.comparison).toMatchObject({ id: 'k', verdict: 'unrelated', note: 'Another eye.' });
	expect(projects.find(({ id }) => id === 'c')!.shared.map(({ key }) => key)).toContain('partner H1');
	expect(projects.find(({ id }) => id === 'b')!.shared.map(({ word }) => word)).toEqual([
		'Dosimétrie',
		'œil'
	]);
	// The technology it rests on is no finding.
	expect(technologies.map(({ id }) => id)).not.toContain('T1');
});

it('says nothing of an empty proposal', () => {
	expect(similarTo(small, { id: undefined, values: {} })).toEqual({ projects: [], technologies: [] });
	expect(similarTo(small, 'nobody')).toEqual({ projects: [], technologies: [] });
});

it('marks what is shared, in the language of the text', () => {
	const terms = new Set(similarTo(small, 'a').projects.flatMap(({ shared }) => shared.map(({ key }) => key)));
	expect(markTerms('La dosimétrie de l’œil, deux fois', terms)).toEqual([
		{ text: 'La ', hit: false },
		{ text: 'dosimétrie', hit: true },
		{ text: ' de l’', hit: false },
		{ text: 'œil', hit: true },
		{ text: ', deux fois', hit: false }
	]);
});
