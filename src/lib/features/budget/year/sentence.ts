import type { YearFigures } from '$lib/domain/budget/year-figures';
import type { Total } from '$lib/domain/budget/roll-up';
import { m } from '$lib/paraglide/messages';
import { formatTotal } from '$lib/problems/total-words';

/** The figures that a sentence can name. */
export type Named =
	| 'left'
	| 'envelope'
	| 'approved'
	| 'committed'
	| 'spent'
	| 'expected'
	| 'idle'
	| 'lapses'
	| 'carried'
	| 'unruled'
	| 'outside';

/** A piece of a sentence: words, or a figure that can be asked how it is made. */
export type Piece = string | { readonly figure: Named; readonly value: string };

/** What the money of a year comes to, in a sentence; of what is not entered it says so, and names no 0 for it. */
export function sentenceOf(figures: YearFigures, currency: string): readonly Piece[] {
	const { year } = figures;
	const parts = [first(figures), second(figures)].filter((part) => part !== '');
	const said = m.year_sentence({
		year,
		parts: parts.reduce((one, other) => m.year_joined({ first: one, second: other }))
	});
	const texts = said.split(marked);
	const named = texts.filter((_, at) => at % 2 === 1) as Named[];
	const withUnit = named.includes('envelope') ? 'envelope' : named[0];
	return texts
		.map((text, at): Piece => {
			if (at % 2 === 0) return text;
			const figure = text as Named;
			const value = valueOf(figures, figure, currency);
			return { figure, value: figure === withUnit ? `${value}\u00a0${currency}` : value };
		})
		.filter((piece) => piece !== '');
}

/** The sentence as text, for a heading or a file. */
export function sentenceText(pieces: readonly Piece[]): string {
	return pieces.map((piece) => (typeof piece === 'string' ? piece : piece.value)).join('');
}

/** The total behind a name; above what there is, `left` is told by its size. */
export function totalNamed(figures: YearFigures, name: Named): Total | undefined {
	if (name === 'left') return figures.rest?.rest;
	if (name === 'envelope') return figures.rest?.envelope ?? figures.envelope;
	if (name === 'expected') return figures.expected.total;
	if (name === 'outside') return figures.outside.approved;
	if (name === 'lapses' || name === 'carried' || name === 'unruled') return figures.fates[name];
	return figures[name];
}

const marked = /\u0001(\w+)\u0002/;
const mark = (name: Named) => `\u0001${name}\u0002`;

function valueOf(figures: YearFigures, name: Named, currency: string): string {
	const total = totalNamed(figures, name)!;
	const size = name === 'left' && total.amount < 0 ? { ...total, amount: -total.amount } : total;
	return formatTotal(size, currency);
}

const listed = (parts: readonly string[]) =>
	parts.length === 0 ? '' : parts.reduce((one, other) => m.year_listed({ first: one, second: other }));

/** What there is to decide. */
function first({ when, rest, outside, approved, envelope, ...figures }: YearFigures): string {
	const stages = [
		envelope,
		figures.requested,
		approved,
		figures.committed,
		figures.spent,
		figures.expected.total
	];
	if (stages.every((total) => total.entries === 0)) return m.year_says_empty();
	if (!rest) {
		return listed([
			m.year_says_no_envelope(),
			approved.entries > 0
				? m.year_says_approved({ approved: mark('approved') })
				: m.year_says_nothing_approved()
		]);
	}
	const words = { left: mark('left'), excess: mark('left'), envelope: mark('envelope') };
	const over = when === 'over';
	const nothingLeft = rest.rest.amount === 0 && rest.rest.apart.length === 0;
	const said =
		rest.rest.amount < 0
			? (over ? m.year_says_over_past : m.year_says_over)(words)
			: nothingLeft
				? (over ? m.year_says_none_lapsed : m.year_says_nothing_left)(words)
				: (over ? m.year_says_lapsed : m.year_says_left)(words);
	return listed([
		said,
		...(outside.of.length > 0 ? [m.year_says_outside({ outside: mark('outside') })] : [])
	]);
}

/** What becomes of it. */
function second(figures: YearFigures): string {
	const { when, committed, spent, expected, idle } = figures;
	if (first(figures) === m.year_says_empty()) return '';
	const bound =
		committed.entries > 0
			? m.year_says_committed({ committed: mark('committed') })
			: when === 'over'
				? m.year_says_nothing_committed()
				: m.year_says_nothing_committed_yet();
	if (when === 'over')
		return listed([
			bound,
			spent.entries > 0 ? m.year_says_spent({ spent: mark('spent') }) : m.year_says_nothing_spent(),
			...(isSaid(figures)
				? [isNothing(idle) ? m.year_says_all_spent() : m.year_says_unspent({ idle: mark('idle') })]
				: [])
		]);
	return listed([
		bound,
		expected.total.entries > 0
			? m.year_says_expected({ expected: mark('expected') })
			: m.year_says_nothing_expected(),
		// Of a year ahead nobody knows yet what will not be needed.
		...(when === 'running' && isSaid(figures) ? fates(figures) : [])
	]);
}

/** What was never approved cannot be left over. */
function isSaid({ idle, rest }: YearFigures): boolean {
	return idle !== undefined && rest?.approved.entries !== 0;
}

function isNothing(total: Total | undefined): boolean {
	return total === undefined || (total.amount === 0 && total.apart.length === 0);
}

/** What becomes of what is approved and not expected to be spent, by the rules of the funds; none is assumed. */
function fates({ fates: { lapses, carried, unruled } }: YearFigures): string[] {
	const said = [
		...(isNothing(lapses) ? [] : [m.year_says_would_lapse({ lapses: mark('lapses') })]),
		...(isNothing(carried) ? [] : [m.year_says_would_be_carried({ carried: mark('carried') })]),
		...(isNothing(unruled) ? [] : [m.year_says_unruled({ unruled: mark('unruled') })])
	];
	return said.length > 0 ? said : [m.year_says_nothing_would_lapse()];
}
