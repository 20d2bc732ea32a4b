import type { AnyValues, Kind, RecordProblem } from '../../domain/schema/kind';
import type { Json } from '../../domain/base/json';
import type { Locale } from '../../domain/base/words';
import type { RowProblem } from './import-plan';

export type CellProblem = Extract<RowProblem, { type: 'cell' }>;

/** Required fields and rules across fields, judged on the record as it would be; faults it had before stay. */
export function wholeProblems(
	kind: Kind,
	values: AnyValues,
	before: AnyValues | undefined,
	locale: Locale
): CellProblem[] {
	const old = new Set(before ? faults(kind, before).map(faultName) : []);
	return faults(kind, withoutNulls(values))
		.filter((fault) => !old.has(faultName(fault)))
		.map(({ field, problem }) => {
			const column = kind.fields[field]?.label[locale] ?? field;
			return { type: 'cell', column, field, problem };
		});
}

function faults(kind: Kind, values: AnyValues): readonly RecordProblem[] {
	const missing = Object.entries(kind.fields)
		.filter(([name, field]) => field.required && values[name] === undefined)
		.map(([field]): RecordProblem => ({ field, problem: { type: 'required' } }));
	return [...missing, ...(kind.rules?.(values) ?? [])];
}

function faultName({ field, problem }: RecordProblem): string {
	return `${field} ${problem.type}`;
}

/** Values without the fields that are empty. */
export function withoutNulls(values: AnyValues): Record<string, Json> {
	const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== null);
	return Object.fromEntries(given) as Record<string, Json>;
}
