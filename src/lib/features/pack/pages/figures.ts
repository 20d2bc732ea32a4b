import { nothing, type Total } from '$lib/domain/budget/roll-up';
import { currencyDecimals } from '$lib/domain/fields/currency';
import { decimalAmount } from '$lib/domain/fields/money';
import { attributes, html, type Html } from '$lib/exchange/html/template';
import { m } from '$lib/paraglide/messages';
import { apartMark, formatCounted, notesUnder, type NamedTotals } from '$lib/problems/total-words';
import type { Voice } from './voice';

/** Writes the totals of one table: all with centimes where one of them has some, so that columns align. */
export function figureCells(
	voice: Voice,
	totals: readonly (Total | undefined)[]
): (total: Total | undefined) => Html {
	const unit = 10 ** currencyDecimals(voice.currency);
	const exact = totals.some((total) => total && total.amount % unit !== 0);
	return (total = nothing) =>
		html`<td class="${total.amount < 0 ? 'number over' : 'number'}">${figure(voice, total, exact)}</td>`;
}

/** A total as people read it, carrying its exact value for machines; a dash where there is none. */
export function figure(voice: Voice, total: Total, exact = false): Html {
	const { amount, entries, illustrative } = total;
	if (entries === 0 || !Number.isSafeInteger(amount)) return html`–${apartMark(total)}`;
	const value = decimalAmount({ amount, currency: voice.currency });
	const written = formatCounted(total, voice.currency, exact);
	return html`<data ${attributes({ value, class: illustrative && 'illustrative' })}>${written}</data
		>${apartMark(total)}`;
}

/** What must be said under a table of totals, once for all of them. */
export function notesBelow(voice: Voice, parts: readonly NamedTotals[]): Html {
	const invented = parts.some(({ totals }) => totals.some(({ illustrative }) => illustrative));
	const notes = [
		...(invented ? [m.charts_note_illustrative({}, voice)] : []),
		...notesUnder(parts, voice.locale)
	];
	return notes.length === 0 ? html`` : html`<p class="quiet">${notes.join(' ')}</p>`;
}

/** Text that wears the mark of invented data. */
export function marked(text: string, illustrative: boolean): Html {
	return illustrative ? html`<span class="illustrative">${text}</span>` : html`${text}`;
}
