import type { Json } from '../../domain/base/json';
import type { Field, Lens } from '../../domain/schema/field';
import { storedIn } from '../../domain/schema/record';
import { heldIn, type Records } from '../plan/row';
import type { ReadSheet } from './read-sheet';
import { RowReader } from './row-reader';
import { holdsAsWritten, isAsWritten, readVersion } from './version';

/** What has become of a value since a sheet with it was written. */
export interface ChangedSince {
	readonly kind: string;
	readonly id: string;
	readonly field: string;
	/** As the sheet says it. */
	readonly text: string;
	/** What the record holds now; `null` where it holds nothing. */
	readonly now: Json;
}

export interface Since {
	readonly changed: readonly ChangedSince[];
	/** Records of the sheet that are deleted or erased since. */
	readonly gone: readonly { readonly kind: string; readonly id: string }[];
}

/** What has changed here since sheets of ours were written, value by value, of what still stands in them as it was written. */
export function changedSince(
	sheets: readonly ReadSheet[],
	{ lens, table }: { readonly lens: Lens; table(kind: string): Records }
): Since {
	const changed: ChangedSince[] = [];
	const gone: { kind: string; id: string }[] = [];
	for (const { table: file, reading } of sheets) {
		const at = reading.columns.find(({ is }) => is === 'version')?.position;
		if (at === undefined) continue;
		const kind = reading.kind.name;
		const reader = new RowReader(reading.kind, { reading, lens });
		const seen = new Set<string>();
		for (const row of file.rows) {
			const version = readVersion(row.cells[at] ?? '');
			if (!version || seen.has(version.id)) continue;
			seen.add(version.id);
			const record = heldIn(table(kind), version.id);
			if (!record || record.state === 'dropped' || record.state === 'erased') {
				if (record) gone.push({ kind, id: version.id });
				continue;
			}
			const held = storedIn(record);
			for (const name of reader.fieldsOf(row)) {
				if (holdsAsWritten(version, name, held[name])) continue;
				const field = reading.kind.fields[name] as Field;
				const text = reader.saysOf(field, name, row, version);
				if (text !== undefined && isAsWritten(version, name, field, text, lens))
					changed.push({ kind, id: version.id, field: name, text, now: held[name] ?? null });
			}
		}
	}
	return { changed, gone };
}
