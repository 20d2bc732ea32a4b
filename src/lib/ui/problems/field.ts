import type { FieldProblem } from '$lib/domain/schema/field';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import { formatNumber } from '../format';
import { wordingOf, type WordingMap } from './wording';

/** A kind as people call it within a sentence. */
type KindWord = (kind: string) => string;

const words = (kindWord: KindWord): WordingMap<FieldProblem, string> => ({
	required: () => m.problems_required(),
	'wrong-type': ({ expected }) => m.problems_wrong_type({ expected }),
	'too-long': ({ length, max }) =>
		m.problems_too_long({ length: formatNumber(length), max: formatNumber(max) }),
	'not-a-date': ({ text }) => m.problems_not_a_date({ text: short(text) }),
	'not-a-number': ({ text }) => m.problems_not_a_number({ text: short(text) }),
	'too-many-digits': ({ text }) => m.problems_too_many_digits({ text: short(text) }),
	'not-an-amount': ({ text }) => m.problems_not_an_amount({ text: short(text) }),
	'not-the-sum': ({ column, total, sum }) =>
		m.problems_not_the_sum({ column: short(column), total: short(total), sum }),
	'not-added-up': ({ column, text }) => m.problems_not_added_up({ column: short(column), text: short(text) }),
	'not-of-one-currency': () => m.problems_not_of_one_currency(),
	'not-a-currency': ({ text }) => m.problems_not_a_currency({ text: short(text) }),
	'out-of-range': outOfRange,
	'not-an-option': ({ text }) => m.problems_not_an_option({ text: short(text) }),
	'not-yes-or-no': ({ text }) => m.problems_not_yes_or_no({ text: short(text) }),
	'not-a-url': ({ text }) => m.problems_not_a_url({ text: short(text) }),
	'not-an-email': ({ text }) => m.problems_not_an_email({ text: short(text) }),
	'not-a-phone': ({ text }) => m.problems_not_a_phone({ text: short(text) }),
	'not-a-country': ({ text }) => m.problems_not_a_country({ text: short(text) }),
	'unknown-record': ({ text, kind }) =>
		m.problems_unknown_record({ text: short(text), kind: kindWord(kind) }),
	'ambiguous-record': ({ text, kind }) =>
		m.problems_ambiguous_record({ text: short(text), kind: kindWord(kind) }),
	'bad-text': () => m.problems_bad_text(),
	before: ({ other }) => m.problems_before({ other }),
	'only-for': ({ option }) => m.problems_only_for({ option: option[getLocale()] }),
	'several-records': ({ count }) => m.problems_several_records({ count: formatNumber(count) })
});

/** Why a value cannot stand in its field, to be shown beside it. */
export function fieldProblemWords(problem: FieldProblem, kindWord: KindWord): string {
	return wordingOf(words(kindWord), problem);
}

function outOfRange({ min, max }: Extract<FieldProblem, { type: 'out-of-range' }>): string {
	if (min === undefined)
		return m.problems_out_of_range_max({ max: max === undefined ? '∞' : formatNumber(max) });
	if (max === undefined) return m.problems_out_of_range_min({ min: formatNumber(min) });
	return m.problems_out_of_range({ min: formatNumber(min), max: formatNumber(max) });
}

/** A pasted page is quoted by its beginning. */
function short(text: string): string {
	return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
