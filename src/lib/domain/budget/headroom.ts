import { addTotals } from './add-totals';
import type { BudgetColumns } from './columns';
import { envelopeMeasure } from './entries';
import { difference } from './figures';
import { rollUpBudget, type Total, type Where } from './roll-up';

/** A fund in a year; the id of the fund is '' where none is named. */
export interface FundYear {
	readonly fund: string;
	readonly year: string;
}

/** The money of a fund in a year. */
export interface HeadroomPart extends FundYear {
	readonly envelope: Total;
	readonly approved: Total;
}

/** An envelope less what was approved under it. */
export interface Headroom {
	readonly envelope: Total;
	readonly approved: Total;
	/** Below zero when more was approved than there is. */
	readonly rest: Total;
	/** The funds and years with an envelope that it is made of. */
	readonly of: readonly HeadroomPart[];
}

/** What the envelopes of a choice leave. No envelope is not an envelope of 0: what is approved without one is apart. */
export interface Headrooms {
	/** Left to decide: of this year and those to come; undefined where none of them has an envelope. */
	readonly left: Headroom | undefined;
	/** Lapsed: of the years that are over. */
	readonly lapsed: Headroom | undefined;
	/** Approved in funds and years without an envelope. */
	readonly outside: { readonly approved: Total; readonly of: readonly FundYear[] };
}

/**
 * The headrooms of a choice, by the year a reader is in.
 *
 * @param today ISO date
 * @returns the headrooms of all, or of the funds and years that a test keeps
 */
export function headroomsOf(
	columns: BudgetColumns,
	where: Where,
	today: string
): (keep?: (cell: FundYear) => boolean) => Headrooms {
	const rolled = rollUpBudget(columns, ['fund', 'year', 'measure'], where);
	const [funds = [], years = []] = rolled.keys;
	const cells = years.toSorted().flatMap((year) =>
		funds.toSorted().map((fund) => ({
			fund,
			year,
			envelope: rolled.total(fund, year, envelopeMeasure),
			approved: rolled.total(fund, year, 'approved')
		}))
	);
	const thisYear = today.slice(0, 4);
	return (keep = () => true) => {
		const kept = cells.filter(keep);
		const entered = kept.filter(({ envelope }) => envelope.entries > 0);
		const outside = kept.filter(({ envelope, approved }) => envelope.entries === 0 && approved.entries > 0);
		return {
			left: headroomIn(entered.filter(({ year }) => year >= thisYear)),
			lapsed: headroomIn(entered.filter(({ year }) => year < thisYear)),
			outside: { approved: addTotals(outside.map(({ approved }) => approved)), of: outside.map(named) }
		};
	};
}

function headroomIn(cells: readonly HeadroomPart[]): Headroom | undefined {
	if (cells.length === 0) return undefined;
	const envelope = addTotals(cells.map((cell) => cell.envelope));
	const approved = addTotals(cells.map((cell) => cell.approved));
	return { envelope, approved, rest: difference(envelope, approved), of: cells };
}

function named({ fund, year }: FundYear): FundYear {
	return { fund, year };
}
