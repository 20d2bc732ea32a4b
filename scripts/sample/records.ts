import type { Field } from '../../src/lib/domain/schema/field';
import type { Money } from '../../src/lib/domain/fields';
import { readMoney } from '../../src/lib/domain/fields/money';
import { fold } from '../../src/lib/domain/base/fold';
import { idOf } from '../../src/lib/domain/base/id';
import { identityOf } from '../../src/lib/domain/schema/identity';
import type { Json } from '../../src/lib/domain/base/json';
import type { AnyValues, Kind } from '../../src/lib/domain/schema/kind';
import type { Change } from '../../src/lib/domain/records/changeset';
import { lists } from '../../src/lib/domain/seed/lists';

/** The id of a sample record that has a name; the same at every build. */
export function sampleId(kind: Kind, ...name: readonly string[]): string {
	return idOf('sample', kind.name, ...name);
}

/** A record to write, checked as if a person had typed it. */
export function record(kind: Kind, values: AnyValues, id = identityOf(kind, values)): Change {
	if (id === undefined) throw new Error(`${kind.name} ${JSON.stringify(values)} needs an id`);
	const fields = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
	for (const [name, value] of Object.entries(fields)) {
		const field = kind.fields[name] as Field | undefined;
		const problem = field ? field.type.check(value) : 'no such field';
		if (problem) throw new Error(`${kind.name}.${name} ${JSON.stringify(value)}: ${JSON.stringify(problem)}`);
	}
	const missing = Object.keys(kind.fields).filter((name) => kind.fields[name]!.required && !(name in fields));
	if (missing.length > 0)
		throw new Error(`${kind.name} ${JSON.stringify(values)} lacks ${missing.join(', ')}`);
	return { do: 'put', kind: kind.name, id, fields: fields as Readonly<Record<string, Json>> };
}

/** The key of an option of an editable list by its key or its English words. */
export function keyOf(list: string, words: string | undefined): string | undefined {
	if (words === undefined) return undefined;
	const slug = words.replaceAll(' ', '-');
	const entry = lists[list]?.find(([key, en]) => key === slug || fold(en) === fold(words));
	if (!entry) throw new Error(`the list ${list} has no ${words}`);
	return entry[0];
}

/** Francs as written in the sources: `1234.5`. */
export function francs(amount: string | undefined, currency = 'CHF'): Money | undefined {
	if (amount === undefined) return undefined;
	const read = readMoney(amount, currency);
	if (!read.ok) throw new Error(`${amount} ${currency}: ${read.problem.type}`);
	return read.value;
}

/** A period between two partial dates, either of which may be unknown. */
export function period(from: string | undefined, to: string | undefined) {
	if (from === undefined && to === undefined) return undefined;
	return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** A list, or nothing where it is empty. */
export function some<T>(list: readonly T[]): readonly T[] | undefined {
	return list.length > 0 ? list : undefined;
}
