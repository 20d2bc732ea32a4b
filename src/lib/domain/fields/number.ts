import type { Field, FieldProblem } from '../schema/field';
import { fail, ok } from '../base/result';
import { exactNumber, plainDecimal, readDecimal, showNumber } from './decimal';
import { fieldType, type Described } from './field-type';

interface Limits {
	readonly min?: number;
	readonly max?: number;
	/** Whole numbers only. */
	readonly whole?: boolean;
	/** A year is shown without an apostrophe in it. */
	readonly year?: boolean;
	/** Shown after the number, and allowed after it when typed: `%`. */
	readonly unit?: string;
}

/** A finite number; not money, which has a type of its own. */
export function number({ min, max, whole, year, unit, ...described }: Described & Limits): Field<number> {
	return { type: numberType({ min, max, whole, year, unit }), ...described };
}

/** A calendar or financial year. */
export function year(described: Described): Field<number> {
	return number({ min: 1900, max: 2200, whole: true, year: true, ...described });
}

function numberType({ min, max, whole, year, unit }: Limits) {
	const check = (value: unknown): FieldProblem | undefined => {
		if (typeof value !== 'number') return { type: 'wrong-type', expected: 'number' };
		if (!Number.isFinite(value) || (whole && !Number.isInteger(value)))
			return { type: 'not-a-number', text: String(value) };
		return (min !== undefined && value < min) || (max !== undefined && value > max)
			? { type: 'out-of-range', min, max }
			: undefined;
	};
	return fieldType<number>({
		name: 'number',
		align: 'end',
		filter: 'range',
		schema(z) {
			let schema = z.number();
			if (min !== undefined) schema = schema.min(min);
			if (max !== undefined) schema = schema.max(max);
			return whole ? schema.refine(Number.isInteger).meta({ type: 'integer' }) : schema;
		},
		check,
		parse(typed) {
			const text = typed.trim();
			if (text === '') return ok(null);
			const bare = unit && text.endsWith(unit) ? text.slice(0, -unit.length) : text;
			const read = readDecimal(bare);
			if (!read) return fail({ type: 'not-a-number', text: text.slice(0, 80) });
			const value = exactNumber(read);
			if (value === undefined) return fail({ type: 'too-many-digits', text: text.slice(0, 80) });
			const problem = check(value);
			return problem ? fail(problem) : ok(value);
		},
		show: (value) => (year ? String(value) : showNumber(value)) + (unit ? `\u202f${unit}` : ''),
		toCell: (value) => plainDecimal(value),
		cells: { of: (value) => [{ number: plainDecimal(value) }] },
		searchText: (value) => plainDecimal(value),
		sortKey: (value) => value
	});
}
