import { addTotals } from '../budget/add-totals';
import type { BudgetColumns } from '../budget/columns';
import { envelopeMeasure } from '../budget/entries';
import { difference } from '../budget/figures';
import { rollUpBudget, type Total } from '../budget/roll-up';

/** A fund in a year, before the meeting and if it approved all that is asked. */
export interface EffectOnFund extends Effect {
	/** The id of the fund; '' where none is named. */
	readonly fund: string;
	readonly year: string;
}

export interface Effect {
	readonly envelope: Total;
	/** Approved so far, for any project. */
	readonly approved: Total;
	/** Envelope less approved; undefined without an envelope, when nobody can say what is left. */
	readonly before: Total | undefined;
	/** Asked by the projects of the pack whose request waits. */
	readonly asked: Total;
	/** What would be left if all of it were approved. */
	readonly after: Total | undefined;
}

export interface BudgetEffect {
	readonly currency: string;
	/** By fund, then by year: those in which something is asked. */
	readonly rows: readonly EffectOnFund[];
	/** What is left is summed over the rows with an envelope. */
	readonly total: Effect;
}

/**
 * What a meeting would do to the envelopes, in the reporting currency.
 *
 * @param waiting the projects whose request waits
 * @param fundOf the fund a project names: its lines without one ask that
 */
export function budgetEffect(
	columns: BudgetColumns,
	waiting: ReadonlySet<string>,
	fundOf: (project: string) => string | undefined
): BudgetEffect {
	const all = rollUpBudget(columns, ['fund', 'year', 'measure']);
	const rows = askedByFund(columns, waiting, fundOf).map(({ fund, year, asked }): EffectOnFund => {
		const envelope = all.total(fund, year, envelopeMeasure);
		return { fund, year, ...effect(envelope, all.total(fund, year, 'approved'), asked) };
	});
	const sum = (totals: readonly (Total | undefined)[]) => {
		const known = totals.filter((total) => total !== undefined);
		return known.length === 0 ? undefined : addTotals(known);
	};
	return {
		currency: columns.currency,
		rows,
		total: {
			envelope: addTotals(rows.map((row) => row.envelope)),
			approved: addTotals(rows.map((row) => row.approved)),
			before: sum(rows.map((row) => row.before)),
			asked: addTotals(rows.map((row) => row.asked)),
			after: sum(rows.map((row) => row.after))
		}
	};
}

function effect(envelope: Total, approved: Total, asked: Total): Effect {
	const before = envelope.entries === 0 ? undefined : difference(envelope, approved);
	return { envelope, approved, before, asked, after: before && difference(before, asked) };
}

interface Asked {
	readonly fund: string;
	readonly year: string;
	readonly asked: Total;
}

function askedByFund(
	columns: BudgetColumns,
	waiting: ReadonlySet<string>,
	fundOf: (project: string) => string | undefined
): readonly Asked[] {
	const rolled = rollUpBudget(columns, ['project', 'fund', 'year'], {
		measure: new Set(['requested']),
		project: waiting
	});
	const [, funds = [], years = []] = rolled.keys;
	const found = new Map<string, Total[]>();
	for (const project of waiting)
		for (const named of funds)
			for (const year of years) {
				const asked = rolled.total(project, named, year);
				if (asked.entries === 0) continue;
				const key = `${named || (fundOf(project) ?? '')} ${year}`;
				found.set(key, [...(found.get(key) ?? []), asked]);
			}
	return [...found].sort().map(([key, totals]) => {
		const [fund = '', year = ''] = key.split(' ');
		return { fund, year, asked: addTotals(totals) };
	});
}
