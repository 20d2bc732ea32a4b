import { kinds } from '../../domain/kinds/all';
import type { Source } from '../../domain/reading/source';
import type { Touched } from '../base/receipts';

const found = new WeakMap<readonly Touched[], readonly Touched[]>();

/** The records that refer to any of these, which are those of one change: looked for once, for all who ask. */
export function referringTo(tables: Source, targets: readonly Touched[]): readonly Touched[] {
	let referring = found.get(targets);
	if (!referring) found.set(targets, (referring = lookFor(tables, targets)));
	return referring;
}

function lookFor(tables: Source, targets: readonly Touched[]): Touched[] {
	const ids = new Set(targets.map(({ id }) => id));
	const aims = new Set(targets.map(({ kind }) => kind));
	const referring: Touched[] = [];
	for (const kind of kinds) {
		for (const [name, { type }] of Object.entries(kind.fields)) {
			if (type.to === undefined || !aims.has(type.to)) continue;
			const table = tables.table(kind.name);
			const rows = table.ids();
			table.column(name).forEach((value, at) => {
				if (value === undefined) return;
				const refers = type.references(value as never).some((reference) => ids.has(reference.id));
				if (refers) referring.push({ kind: kind.name, id: rows[at]! });
			});
		}
	}
	return referring;
}
