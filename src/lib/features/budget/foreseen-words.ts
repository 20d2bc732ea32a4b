import { reportingCurrency } from '$lib/domain/budget/entries';
import type { Foreseen } from '$lib/domain/budget/over-commitment';
import { fund } from '$lib/domain/kinds/fund';
import type { Lens } from '$lib/domain/schema/field';
import { m } from '$lib/paraglide/messages';
import { formatMoney } from '$lib/ui/format';

/** Something that an act would do, in words, and whether it speaks against it. */
export interface ForeseenWords {
	readonly words: string;
	readonly over: boolean;
}

/** What an act would leave of an envelope; where nobody can say, why. */
export function foreseenWords({ fund: of, year, left, more }: Foreseen, lens: Lens): ForeseenWords {
	const place = { fund: lens.title(fund.name, of) ?? of, year };
	if (left === undefined) {
		const words =
			more === undefined ? m.budget_foreseen_no_rate(place) : m.budget_foreseen_no_envelope(place);
		return { words, over: false };
	}
	const said = { ...place, amount: formatMoney({ amount: Math.abs(left), currency: reportingCurrency }) };
	return { words: left < 0 ? m.budget_sheet_over(said) : m.budget_sheet_left_of(said), over: left < 0 };
}
