import { equalJson, type Json } from '$lib/domain/base/json';
import type { JoinRow } from '$lib/domain/joining/preview';

/** Where the value of a field comes from when two records are joined. */
export type Choice =
	{ readonly from: 'stays' | 'goes' | 'both' } | { readonly from: 'typed'; readonly value: Json };

/** What is taken unless somebody chooses: nothing is lost where there is room for both. */
export function usualChoice(row: JoinRow): Choice {
	if (row.case === 'united') return { from: 'both' };
	return { from: row.case === 'alone' && row.stays === undefined ? 'goes' : 'stays' };
}

/** The value a field has together; null for none. */
export function chosenValue(row: JoinRow, choice: Choice): Json {
	switch (choice.from) {
		case 'typed':
			return choice.value;
		case 'both':
			return row.proposed ?? null;
		case 'stays':
			return row.stays ?? null;
		case 'goes':
			return row.goes ?? null;
	}
}

/** The values to write to the record that stays: those that are not its own already. */
export function valuesToWrite(
	rows: readonly JoinRow[],
	choices: Readonly<Record<string, Choice>>
): Record<string, Json> {
	return Object.fromEntries(
		rows.flatMap((row) => {
			const value = chosenValue(row, choices[row.name] ?? usualChoice(row));
			return equalJson(row.stays ?? null, value) ? [] : [[row.name, value]];
		})
	);
}
