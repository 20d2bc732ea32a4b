import type { Lens } from '$lib/domain/schema/field';
import type { RecordChange } from '$lib/domain/records/compare';
import type { Sheet } from '$lib/domain/base/sheet';
import { kindNamed } from '$lib/domain/kinds/all';
import { peopleIn } from '$lib/domain/protection/people-in';
import { m } from '$lib/paraglide/messages';
import { fieldWords, kindWords, recordTitle, valueWords } from '$lib/problems/record-words';
import { typeWords } from './words';

/** The changes as a sheet: a line a field, and one for a record that is gone. */
export function changesSheet(
	changes: readonly RecordChange[],
	before: Lens,
	after: Lens,
	title: readonly string[]
): Sheet {
	const headings = [
		m.past_kind(),
		m.past_csv_record(),
		m.past_csv_what(),
		m.past_csv_field(),
		m.past_before(),
		m.past_after()
	];
	const rows = changes.flatMap(({ kind, id, type, fields }) => {
		const name = recordTitle(kind, id, type === 'gone' ? before : after);
		const start = [kindWords(kind), name, typeWords(type)];
		if (fields.length === 0) return [[...start, '', '', '', id]];
		return fields.map(({ field, before: old, after: value }) => [
			...start,
			fieldWords(kind, field),
			old === undefined ? '' : valueWords(kind, field, old, before),
			value === undefined ? '' : valueWords(kind, field, value, after),
			id
		]);
	});
	const columns = [...headings.map((heading) => ({ heading })), { heading: 'Id', hidden: true }];
	return { name: m.past_changes_title(), title, columns, rows };
}

/** Who stands in these changes, by id: whose record changed, and whom a changed value names. */
export function peopleTold(changes: readonly RecordChange[]): readonly string[] {
	return changes.flatMap(({ kind: name, id, fields }) => {
		const kind = kindNamed(name);
		const sides = [
			fields.map(({ field, before }) => [field, before] as const),
			fields.map(({ field, after }) => [field, after] as const)
		];
		return kind
			? [
					...peopleIn(
						kind,
						sides.map((side) => ({ id, values: Object.fromEntries(side) }))
					)
				]
			: [];
	});
}
