import type { Lens } from '$lib/domain/schema/field';
import type { Json } from '$lib/domain/base/json';
import type { AnyValues } from '$lib/domain/schema/kind';
import type { Rows } from '$lib/ui/table/rows';

/** A reader's lens over no portfolio: names are ids, lists are empty. */
export const lens: Lens = {
	locale: 'en',
	title: (_kind, id) => id,
	options: () => [],
	named: () => []
};

/** Records as the rows of a table; columns are made when asked for, as a portfolio does. */
export function rowsOf(records: readonly { readonly id: string; readonly values: AnyValues }[]): Rows {
	const ids = records.map(({ id }) => id);
	const positions = new Map(ids.map((id, at) => [id, at]));
	const columns = new Map<string, readonly (Json | undefined)[]>();
	return {
		size: records.length,
		ids: () => ids,
		column(field) {
			let column = columns.get(field);
			if (!column) columns.set(field, (column = records.map(({ values }) => values[field])));
			return column;
		},
		get(id) {
			const position = positions.get(id);
			return position === undefined ? undefined : { id, values: records[position]!.values, state: 'live' };
		}
	};
}

/** Resolves in the first task after the next frame is painted. */
export const afterPaint = () =>
	new Promise<void>((resolve) =>
		requestAnimationFrame(() => {
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = () => resolve();
			port2.postMessage(undefined);
		})
	);
