import type { CarryRule } from '$lib/domain/budget/carry-forward';
import { m } from '$lib/paraglide/messages';
import { formatNumber } from '$lib/ui/format';

/** What becomes of the money that a year of a fund leaves over, in words with the name of the rule; or that none is entered. */
export function carryWords(fund: string, rule: CarryRule | undefined): string {
	if (!rule) return m.budget_carry_none({ fund });
	const parts = [
		rule.does === 'lapses' ? m.budget_carry_lapses() : m.budget_carry_carried(),
		rule.share === undefined ? '' : m.budget_carry_share({ share: formatNumber(rule.share) }),
		rule.years === undefined ? '' : m.budget_carry_years({ count: rule.years })
	];
	const said = parts.filter(Boolean).join(', ');
	return rule.name === undefined
		? m.budget_carry_said({ fund, rule: said })
		: m.budget_carry_said_by({ fund, rule: said, name: rule.name });
}
