import type { Kind } from '../../domain/schema/kind';
import { kinds } from '../../domain/kinds/all';
import type { KindPlan } from '../plan/import-plan';
import { Planner } from '../plan/planner';
import type { ReadSheet, TableGround } from './read-sheet';
import { Slices } from '../slices';
import { Referrer } from './referrer';
import { SheetRows } from './sheet-rows';

export interface PlanOptions {
	readonly signal?: AbortSignal;
	/** Called with the share done, 0 to 1. */
	readonly progress?: (done: number) => void;
}

/** What is named by others comes before them, so that its own row is the one that makes it. */
const first = ['partner', 'technology', 'fund', 'project', 'contact'];

/**
 * What taking in the sheets of one file would do, kind by kind; nothing is written. What rows name and is not here is
 * made from its name: organisations, projects, funds, people.
 *
 * @throws the signal's reason when cancelled
 */
export async function planTables(
	sheets: readonly ReadSheet[],
	ground: TableGround,
	{ signal, progress }: PlanOptions = {}
): Promise<readonly KindPlan[]> {
	const planners = new Planners(ground);
	const referrer = new Referrer((kind) => planners.of(kind), ground.lens);
	const slices = new Slices(signal);
	const total = sheets.reduce((sum, { table }) => sum + table.rows.length, 0);
	let done = 0;
	for (const sheet of sheets.toSorted((a, b) => orderOf(a) - orderOf(b))) {
		const rows = new SheetRows(sheet, { planners, referrer, ground, named: sheets.length > 1 });
		for (const row of sheet.table.rows) {
			rows.plan(row);
			done++;
			const rest = slices.pause();
			if (!rest) continue;
			await rest;
			progress?.(done / total);
		}
	}
	return planners.plans();
}

function orderOf({ reading: { kind } }: ReadSheet): number {
	const at = first.indexOf(kind.name);
	return at < 0 ? first.length + kinds.indexOf(kind) : at;
}

/** A planner for each kind that rows are about, in the order of kinds. */
class Planners {
	readonly #ground: TableGround;
	readonly #planners = new Map<Kind, Planner>();

	constructor(ground: TableGround) {
		this.#ground = ground;
	}

	of(kind: Kind): Planner {
		let planner = this.#planners.get(kind);
		if (!planner)
			this.#planners.set(kind, (planner = new Planner(kind, this.#ground.table(kind.name), this.#ground)));
		return planner;
	}

	plans(): readonly KindPlan[] {
		return kinds.flatMap((kind) => this.#planners.get(kind)?.plan([]) ?? []);
	}
}
