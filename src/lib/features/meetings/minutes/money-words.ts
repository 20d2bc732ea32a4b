import { shownName } from '$lib/domain/base/text/shown-name';
import type { YearMoney } from '$lib/domain/budget/as-decided';
import { showMoney } from '$lib/domain/fields/money';
import { fund as fundKind } from '$lib/domain/kinds/fund';
import type { MoneyMove } from '$lib/domain/kinds/money-move';
import { m } from '$lib/paraglide/messages';
import type { Block } from './document';
import type { Voice } from './words';

/** Amounts by year, and by fund where there are several; '' for none. */
export function moneyWords(money: readonly YearMoney[], voice: Voice): string {
	const said = { locale: voice.locale };
	const funds = new Set(money.map(({ fund }) => fund));
	const fundName = (fund: string) => voice.lens.title(fundKind.name, fund) ?? m.room_no_fund({}, said);
	const rows = money.map((one) => {
		const year = funds.size > 1 ? `${one.year} · ${fundName(one.fund)}` : String(one.year);
		return `${year}: ${showMoney(one.money)}`;
	});
	const years = rows.join('; ');
	return rows.length > 1 && funds.size === 1
		? m.meetings_minuted_sum({ years, total: totalOf(money) }, said)
		: years;
}

/** What was granted or recommended has been moved to other years since: from which to which, when and why. */
export function movedBlocks(moves: readonly MoneyMove[], voice: Voice): Block[] {
	if (moves.length === 0) return [];
	const said = { locale: voice.locale };
	const items = moves.map(({ values: { money, from, to, on, reason } }) =>
		m.meetings_minuted_move(
			{
				amount: money ? showMoney(money) : '–',
				from: String(from ?? '–'),
				to: String(to ?? '–'),
				date: voice.date(on),
				reason: shownName(reason ?? '')
			},
			said
		)
	);
	return [{ type: 'list', label: m.meetings_minuted_moved({}, said), items }];
}

function totalOf(money: readonly YearMoney[]): string {
	const { currency } = money[0]!.money;
	if (money.some((one) => one.money.currency !== currency)) return '–';
	return showMoney({ amount: money.reduce((sum, one) => sum + one.money.amount, 0), currency });
}
