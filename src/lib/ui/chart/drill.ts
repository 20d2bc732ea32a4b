import type { Kind } from '$lib/domain/schema/kind';
import type { Condition } from '../table/conditions';
import { listAddress } from '../addresses';
import { viewQuery } from '../table/view-address';
import { plainView } from '../table/view';

/** A condition on the records behind a figure: any of some keys, where '' stands for no value, or a span. */
export type Drill =
	| { readonly field: string; readonly any: readonly string[] }
	| { readonly field: string; readonly from: string; readonly to: string };

/** The address of the list that shows the records behind a figure. */
export function drillTo(kind: Pick<Kind, 'path'>, drills: readonly Drill[]): string {
	return listAddress(kind, viewQuery({ ...plainView, conditions: drills.map(conditionOf) }));
}

function conditionOf(drill: Drill): Condition {
	if ('any' in drill) return { field: drill.field, test: 'any', keys: drill.any };
	return { field: drill.field, test: 'range', from: drill.from, to: drill.to };
}
