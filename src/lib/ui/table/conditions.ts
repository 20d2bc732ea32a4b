import type { Field, FilterStyle, Lens } from '$lib/domain/schema/field';
import { fold } from '$lib/domain/base/fold';
import type { Json } from '$lib/domain/base/json';
import type { Column } from './rows';

/** One condition on one field. All conditions of a view must hold. */
export type Condition =
	/** The text is among what the field shows, ignoring case and accents. */
	| { readonly field: string; readonly test: 'contains'; readonly text: string }
	/** What the field shows is this text, ignoring case and accents. */
	| { readonly field: string; readonly test: 'is'; readonly text: string }
	/** The value lies between two others, ends included, as typed; one end may be open. */
	| { readonly field: string; readonly test: 'range'; readonly from: string; readonly to: string }
	/** The value is, or holds, one of these keys; '' among them stands for no value. */
	| { readonly field: string; readonly test: 'any'; readonly keys: readonly string[] }
	| { readonly field: string; readonly test: 'empty' }
	| { readonly field: string; readonly test: 'filled' };

export type Test = Condition['test'];

const testsByStyle: Readonly<Record<FilterStyle, readonly [Test, ...Test[]]>> = {
	text: ['contains', 'is', 'filled', 'empty'],
	range: ['range', 'filled', 'empty'],
	options: ['any', 'filled', 'empty']
};

/** The tests a field offers, the usual one first. */
export function testsOf(field: Field): readonly [Test, ...Test[]] {
	return testsByStyle[field.type.filter];
}

/** Whether a condition says anything at all: an open range and no chosen keys let every row through. */
export function isBlank(condition: Condition): boolean {
	switch (condition.test) {
		case 'contains':
		case 'is':
			return condition.text.trim() === '';
		case 'range':
			return condition.from.trim() === '' && condition.to.trim() === '';
		case 'any':
			return condition.keys.length === 0;
		case 'empty':
		case 'filled':
			return false;
	}
}

/** Whether a value passes; asked once for every row, so all that can be prepared is prepared here. */
export type Passes = (value: Json | undefined) => boolean;

/** A condition made ready for many values. A blank one passes everything. */
export function preparedCondition(condition: Condition, field: Field, lens: Lens): Passes {
	if (isBlank(condition)) return () => true;
	switch (condition.test) {
		case 'empty':
			return isAbsent;
		case 'filled':
			return (value) => !isAbsent(value);
		case 'any': {
			const wanted = new Set(condition.keys);
			const passes = readable(field, (value) => field.type.keys(value).some((key) => wanted.has(key)));
			return wanted.has('') ? (value) => isAbsent(value) || passes(value) : passes;
		}
		case 'contains':
			return showing(field, lens, condition.text, (shown, wanted) => shown.includes(wanted));
		case 'is':
			return showing(field, lens, condition.text, (shown, wanted) => shown === wanted);
		case 'range':
			return within(field, lens, condition.from, condition.to);
	}
}

function isAbsent(value: Json | undefined): boolean {
	return (
		value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
	);
}

function readable(field: Field, passes: (value: Json) => boolean): Passes {
	return (value) =>
		value !== undefined && value !== null && field.type.check(value) === undefined && passes(value);
}

function showing(
	field: Field,
	lens: Lens,
	text: string,
	fits: (shown: string, wanted: string) => boolean
): Passes {
	const wanted = fold(text);
	return readable(field, (value) => fits(fold(field.type.show(value, lens)), wanted));
}

type Key = number | string;

/** An end that cannot be read as a value of the field leaves its side open; the editor says so. */
function within(field: Field, lens: Lens, from: string, to: string): Passes {
	const low = endOf(field, lens, from)?.[0];
	const high = endOf(field, lens, to)?.[1];
	return readable(field, (value) => {
		const [first, last] = spanOf(field, value, lens);
		return (low === undefined || last >= low) && (high === undefined || first <= high);
	});
}

function endOf(field: Field, lens: Lens, text: string): readonly [Key, Key] | undefined {
	const read = field.type.parse(text, lens);
	return read.ok && read.value !== null ? spanOf(field, read.value, lens) : undefined;
}

function spanOf(field: Field, value: Json, lens: Lens): readonly [Key, Key] {
	if (field.type.span) return field.type.span(value);
	const key = field.type.sortKey(value, lens);
	return [key, key];
}

/** A condition on a column that still lets everything pass, to be filled in. */
export function blankCondition(column: Column, test: Test = testsOf(column.field)[0]): Condition {
	const field = column.name;
	switch (test) {
		case 'contains':
		case 'is':
			return { field, test, text: '' };
		case 'range':
			return { field, test, from: '', to: '' };
		case 'any':
			return { field, test, keys: [] };
		case 'empty':
		case 'filled':
			return { field, test };
	}
}
