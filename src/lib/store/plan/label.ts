import type { AnyValues } from '../../domain/schema/kind';
import { kindNamed } from '../../domain/kinds/all';
import type { Label } from '../../domain/records/changeset';
import type { PortfolioState } from '../../domain/merge/state';
import { lensOf } from '../../domain/reading/lens';

/**
 * The label of an action on one record, with the title the record has in it.
 *
 * @param values those it gets by the action, where they are not the ones it has
 */
export function labelOf(
	state: PortfolioState,
	act: Label['act'],
	kind: string,
	id: string,
	values: AnyValues = state.table(kind).get(id)?.values ?? {}
): Label {
	const present = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
	const name = kindNamed(kind)?.title(present, lensOf(state, 'en'));
	return { act, kind, id, ...(name ? { name } : {}) };
}
