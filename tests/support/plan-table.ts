import type { Lens } from '../../src/lib/domain/schema/field';
import type { RandomBytes } from '../../src/lib/domain/base/id';
import type { Kind } from '../../src/lib/domain/schema/kind';
import { PortfolioState } from '../../src/lib/domain/merge/state';
import { ok, type Result } from '../../src/lib/domain/base/result';
import type { TableProblem } from '../../src/lib/exchange/table/problems';
import type { KindPlan } from '../../src/lib/exchange/plan/import-plan';
import type { Records } from '../../src/lib/exchange/plan/row';
import { matchColumns } from '../../src/lib/exchange/table/columns';
import { planTables } from '../../src/lib/exchange/table/plan-tables';
import { plainReading } from '../../src/lib/exchange/table/reading';
import type { TableFile } from '../../src/lib/exchange/table/table';
import { laidOut } from '../../src/lib/exchange/table/years';

/** What taking in a table as records of a kind would do to them, its columns as they are proposed. */
export async function planTable(
	kind: Kind,
	table: TableFile,
	{ lens, records, random }: { lens: Lens; records: Records; random: RandomBytes }
): Promise<Result<KindPlan, TableProblem>> {
	const sheet = laidOut(table, kind, lens);
	const matched = matchColumns(kind, sheet, lens);
	if (!matched.ok) return matched;
	const none = new PortfolioState();
	const ground = {
		lens,
		random,
		table: (name: string) => (name === kind.name ? records : none.table(name))
	};
	const plans = await planTables([{ table: sheet, reading: plainReading(kind, matched.value) }], ground);
	const unknown = matched.value.filter(({ is, heading }) => is === 'unknown' && heading.trim() !== '');
	const own = plans.find((plan) => plan.kind === kind.name);
	const empty = { creates: [], updates: [], same: [], refused: [], alike: [], joined: [], cells: [] };
	return ok({
		...(own ?? { kind: kind.name, ...empty, changes: [] }),
		unknownColumns: unknown.map(({ heading }) => heading)
	});
}
