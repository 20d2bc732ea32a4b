import type { Field, Lens } from '$lib/domain/schema/field';
import type { Json } from '$lib/domain/base/json';
import type { Kind } from '$lib/domain/schema/kind';
import { kinds } from '$lib/domain/kinds/all';
import type { EntityRecord } from '$lib/domain/schema/record';
import { isReadable } from '$lib/ui/fields/value-text';
import { saidText } from '$lib/ui/table/cell';
import { totalsOf, type Total } from '$lib/ui/table/totals';
import type { Source } from '$lib/domain/reading/source';
import { columnsNamed } from '$lib/ui/table/query';

/** The records of one kind that point at a record through one field. */
export interface RelatedGroup {
	readonly kind: Kind;
	readonly field: string;
	readonly records: readonly EntityRecord[];
	/** Sums of each field of money over them, where there are any. */
	sums(lens: Lens): readonly { readonly field: Field; readonly totals: readonly Total[] }[];
}

/** The fields of all kinds that may point at a kind. */
export function fieldsPointingAt(kind: Kind): readonly { readonly kind: Kind; readonly field: string }[] {
	return kinds.flatMap((other) =>
		Object.keys(other.fields)
			.filter((field) => other.fields[field]!.type.to === kind.name)
			.map((field) => ({ kind: other, field }))
	);
}

/** Everything that points at a record, grouped by kind and field; groups without records too. */
export function relatedTo(kind: Kind, id: string, tables: Source): readonly RelatedGroup[] {
	return fieldsPointingAt(kind).map(({ kind: other, field }) => {
		const rows = tables.table(other.name);
		const column: readonly (Json | undefined)[] = rows.column(field);
		const positions: number[] = [];
		for (let at = 0; at < column.length; at++) if (pointsAt(column[at], id)) positions.push(at);
		const ids = rows.ids();
		const records = positions.flatMap((at) => rows.get(ids[at]!) ?? []);
		const money = columnsNamed(Object.keys(other.fields), other).filter((one) => one.field.type.amount);
		const sums = (lens: Lens) =>
			money
				.map((one) => ({
					field: one.field,
					totals: totalsOf(rows, other, one, Uint32Array.from(positions), lens)
				}))
				.filter(({ totals }) => totals.length > 0);
		return { kind: other, field, records, sums };
	});
}

function pointsAt(value: Json | undefined, id: string): boolean {
	return value === id || (Array.isArray(value) && value.includes(id));
}

/** What a record says besides its title: its usual columns, but for those the reader knows already. */
export function detailsOf(record: EntityRecord, kind: Kind, known: string, lens: Lens): string {
	const title = kind.title(record.values, lens);
	return columnsNamed(kind.columns, kind)
		.filter(({ name }) => name !== known)
		.map((column) => saidText(column, record, lens))
		.filter((text) => text !== '' && !title.includes(text))
		.join(' · ');
}

/** How many records point at one: what its deletion leaves hanging. */
export function countPointing(kind: Kind, id: string, tables: Source): number {
	return relatedTo(kind, id, tables).reduce((sum, { records }) => sum + records.length, 0);
}

/** The records a value points at. */
export function pointedAt(field: Field, value: Json | undefined): readonly { kind: string; id: string }[] {
	if (value === undefined || value === null || !isReadable(field, value)) return [];
	return field.type.references(value);
}
