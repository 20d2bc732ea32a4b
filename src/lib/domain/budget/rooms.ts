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
export interface RoomPart extends FundYear {
	readonly envelope: Total;
	readonly approved: Total;
}

/** An envelope less what was approved under it. */
export interface Room {
	readonly envelope: Total;
	readonly approved: Total;
	/** Below zero when more was approved than there is. */
	readonly rest: Total;
	/** The funds and years with an envelope that it is made of. */
	readonly of: readonly RoomPart[];
}

/** What the envelopes of a choice leave. No envelope is not an envelope of 0: what is approved without one is apart. */
export interface Rooms {
	/** Left to decide: of this year and those to come; undefined where none of them has an envelope. */
	readonly left: Room | undefined;
	/** Lapsed: of the years that are over. */
	readonly lapsed: Room | undefined;
	/** Approved in funds and years without an envelope. */
	readonly outside: { readonly approved: Total; readonly of: readonly FundYear[] };
}

/**
 * The rooms of a choice, by the year a reader is in.
 *
 * @param today ISO date
 * @returns the rooms of all, or of the funds and years that a test keeps
 */
export function roomsOf(
	columns: BudgetColumns,
	where: Where,
	today: string
): (keep?: (cell: FundYear) => boolean) => Rooms {
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
			left: roomIn(entered.filter(({ year }) => year >= thisYear)),
			lapsed: roomIn(entered.filter(({ year }) => year < thisYear)),
			outside: { approved: addTotals(outside.map(({ approved }) => approved)), of: outside.map(named) }
		};
	};
}

function roomIn(cells: readonly RoomPart[]): Room | undefined {
	if (cells.length === 0) return undefined;
	const envelope = addTotals(cells.map((cell) => cell.envelope));
	const approved = addTotals(cells.map((cell) => cell.approved));
	return { envelope, approved, rest: difference(envelope, approved), of: cells };
}

function named({ fund, year }: FundYear): FundYear {
	return { fund, year };
}
