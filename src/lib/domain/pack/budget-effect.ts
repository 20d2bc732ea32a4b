import { addTotals } from '../budget/add-totals';
import type { BudgetColumns } from '../budget/columns';
import { envelopeMeasure } from '../budget/entries';
import { difference } from '../budget/figures';
import { nothing, rollUpBudget, type Total } from '../budget/roll-up';

/** A fund in a year, before the meeting and if it approved all that is asked. */
export interface EffectOnFund {
	/** The id of the fund; '' for lines without one. */
	readonly fund: string;
	readonly year: string;
	readonly envelope: Total;
	/** Approved so far, for any project. */
	readonly approved: Total;
	/** Envelope less approved. */
	readonly before: Total;
	/** Asked by the projects of the pack whose request waits. */
	readonly asked: Total;
	/** What would be left if all of it were approved. */
	readonly after: Total;
}

export interface BudgetEffect {
	readonly currency: string;
	/** By fund, then by year: those in which something is asked. */
	readonly rows: readonly EffectOnFund[];
	readonly total: Omit<EffectOnFund, 'fund' | 'year'>;
}

/** What a meeting would do to the envelopes, in the reporting currency. */
export function budgetEffect(columns: BudgetColumns, waiting: ReadonlySet<string>): BudgetEffect {
	const asked = rollUpBudget(columns, ['fund', 'year'], {
		measure: new Set(['requested']),
		project: waiting
	});
	const all = rollUpBudget(columns, ['fund', 'year', 'measure']);
	const [funds = [], years = []] = asked.keys;
	const rows = funds.flatMap((fund) =>
		years
			.toSorted()
			.filter((year) => asked.total(fund, year).entries > 0)
			.map((year): EffectOnFund => {
				const measures = [envelopeMeasure, 'approved'].map((measure) => all.total(fund, year, measure));
				const [envelope = nothing, approved = nothing] = measures;
				return { fund, year, ...effect(envelope, approved, asked.total(fund, year)) };
			})
	);
	const sum = (name: 'envelope' | 'approved' | 'asked') => addTotals(rows.map((row) => row[name]));
	return { currency: columns.currency, rows, total: effect(sum('envelope'), sum('approved'), sum('asked')) };
}

function effect(envelope: Total, approved: Total, asked: Total): BudgetEffect['total'] {
	const before = difference(envelope, approved);
	return { envelope, approved, before, asked, after: difference(before, asked) };
}
