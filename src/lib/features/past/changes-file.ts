import type { Lens } from '$lib/domain/schema/field';
import type { RecordChange } from '$lib/domain/records/compare';
import { guardCell } from '$lib/exchange/csv/guard';
import { joinCsv } from '$lib/exchange/csv/write';
import { m } from '$lib/paraglide/messages';
import { fieldWords, kindWords, recordTitle, valueWords } from '$lib/problems/record-words';
import { typeWords } from './words';

/** The changes as a table for a spreadsheet: a line a field, and one for a record that is gone. */
export function changesFile(changes: readonly RecordChange[], before: Lens, after: Lens): string {
	const headings = [
		m.past_kind(),
		m.past_csv_record(),
		m.past_csv_what(),
		m.past_csv_field(),
		m.past_before(),
		m.past_after(),
		'Id'
	];
	const lines = changes.flatMap(({ kind, id, type, fields }) => {
		const title = recordTitle(kind, id, type === 'gone' ? before : after);
		const start = [kindWords(kind), title, typeWords(type)];
		if (fields.length === 0) return [[...start, '', '', '', id]];
		return fields.map(({ field, before: old, after: value }) => [
			...start,
			fieldWords(kind, field),
			old === undefined ? '' : valueWords(kind, field, old, before),
			value === undefined ? '' : valueWords(kind, field, value, after),
			id
		]);
	});
	return joinCsv(
		[headings, ...lines].map((cells) => cells.map(guardCell)),
		'people'
	);
}
