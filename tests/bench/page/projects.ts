import type { AnyValues } from '$lib/domain/schema/kind';
import { seeded } from './random';

const syllables = [
	'ca',
	'me',
	'ra',
	'do',
	'si',
	'tron',
	'pix',
	'gem',
	'flu',
	'ne',
	'li',
	'bo',
	'ther',
	'gan',
	'mi',
	'sol',
	'per',
	'qua',
	'vo',
	'xen'
];
const medicalFields = ['radiotherapy', 'imaging', 'nuclear-medicine', 'digital-health', 'other'];

/** 20,000 words, of which the first are used most, as in any language. */
function vocabulary(random: () => number): string[] {
	const words = new Set<string>();
	while (words.size < 20_000) {
		let word = '';
		for (let parts = 2 + Math.floor(random() * 3); parts > 0; parts--)
			word += syllables[Math.floor(random() * syllables.length)]!;
		words.add(word);
	}
	return [...words];
}

/** Projects with some 36 words of text each: about 600 bytes of JSON. */
export function projects(count: number): { readonly id: string; readonly values: AnyValues }[] {
	const random = seeded(11);
	const words = vocabulary(random);
	const word = () => words[Math.floor(random() ** 3 * words.length)]!;
	const text = (length: number) => Array.from({ length }, word).join(' ');
	const code = (value: number, length: number) => value.toString().padStart(length, '0');
	return Array.from({ length: count }, (_, at) => {
		const start = 2000 + Math.floor(random() * 28);
		return {
			id: `P${code(at, 15)}`,
			values: {
				title: text(4),
				reference: `MA-${start}-${code(at % 1000, 3)}`,
				acronym: word().toUpperCase(),
				medicalField: medicalFields[Math.floor(random() * medicalFields.length)]!,
				application: text(3),
				summary: text(18),
				group: `EN-${word().slice(0, 3).toUpperCase()}`,
				period: { from: String(start), to: `${start + 3}-06` },
				round: start,
				fundingSources: random() < 0.5 ? ['external'] : ['cern', 'external'],
				externalFunding: { amount: Math.floor(random() * 1e8), currency: 'CHF' },
				notes: text(14)
			}
		};
	});
}

/** A word as somebody would type it who has not finished it. */
export function prefixes(count: number): string[] {
	const random = seeded(13);
	const words = vocabulary(seeded(11));
	return Array.from({ length: count }, () => {
		const word = words[Math.floor(random() ** 3 * words.length)]!;
		return word.slice(0, Math.max(3, word.length - 2));
	});
}
