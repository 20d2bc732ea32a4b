import fc from 'fast-check';
import type { Field, Lens } from '../../src/lib/domain/schema/field';
import { countryCodes } from '../../src/lib/domain/fields/country';
import { firstDay } from '../../src/lib/domain/days/partial-date';
import { newId } from '../../src/lib/domain/base/id';
import type { Json } from '../../src/lib/domain/base/json';
import type { AnyValues, Kind } from '../../src/lib/domain/schema/kind';
import { lensWith } from './lens';

/*
 * Arbitrary valid values of any field of any kind, with the texts that break files: quotes, separators, line
 * breaks, formulas, other scripts, names of built-in properties.
 */

const awkward = fc.constantFrom(
	'=1+1',
	'+41',
	'-x',
	'@cmd',
	'a,b;c\td',
	'say "yes"',
	"'quoted'",
	'__proto__',
	'constructor',
	'👩‍🔬 🇨🇭',
	'העברית',
	'Ω ≥ 3 µm',
	'\ufeffmark',
	'null',
	'0012',
	'1e9',
	'2021-05'
);

const words = fc.oneof(
	{ weight: 3, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }) },
	{ weight: 1, arbitrary: awkward },
	{ weight: 1, arbitrary: fc.constantFrom('00:00', '14:00', '23:59') },
	{ weight: 1, arbitrary: fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 12 }) }
);

export const anyId = fc.uint8Array({ minLength: 10, maxLength: 10 }).map((bytes) => newId(() => bytes));

const anyDate = fc
	.tuple(
		fc.integer({ min: 1900, max: 2100 }),
		fc.integer({ min: 1, max: 12 }),
		fc.integer({ min: 1, max: 28 }),
		fc.nat(2)
	)
	.map((parts) =>
		parts
			.slice(0, 1 + parts[3]!)
			.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0'))
			.join('-')
	);

const lens: Lens = lensWith();

/** What `parse` makes of a text, where that is a value. */
function typed(field: Field, texts: fc.Arbitrary<string>): fc.Arbitrary<Json> {
	return texts
		.map((text) => {
			const read = field.type.parse(text, lens);
			return read.ok ? read.value : null;
		})
		.filter((value) => value !== null);
}

const byType: Readonly<Record<string, (field: Field) => fc.Arbitrary<Json>>> = {
	text: (field) => typed(field, words),
	longText: (field) =>
		typed(
			field,
			fc.array(words, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n'))
		),
	choice: (field) => fc.constantFrom(...field.type.options!(lens).map(({ key }) => key)),
	tags: (field) => {
		const keys = field.type.options!(lens).map(({ key }) => key);
		if (keys.length === 0)
			return typed(
				field,
				fc.array(words, { minLength: 1, maxLength: 3 }).map((tags) => tags.join(';'))
			);
		return fc.uniqueArray(fc.constantFrom(...keys), { minLength: 1, maxLength: 3 });
	},
	date: () => anyDate,
	dateRange: () =>
		fc.tuple(anyDate, anyDate, fc.nat(3)).map(([a, b, open]) => {
			const [from, to] = firstDay(a) <= firstDay(b) ? [a, b] : [b, a];
			return (open === 0 ? { from } : open === 1 ? { to } : { from, to }) as Json;
		}),
	money: () =>
		fc.record({
			amount: fc.maxSafeInteger().map((n) => n + 0),
			currency: fc.constantFrom('CHF', 'EUR', 'JPY', 'KWD')
		}),
	number: (field) =>
		fc
			.oneof(fc.integer({ min: -100, max: 2300 }), fc.double({ noNaN: true, noDefaultInfinity: true }))
			.map((n) => n + 0)
			.filter((n) => !Object.is(n, -0) && field.type.check(n) === undefined),
	yesNo: () => fc.boolean(),
	url: () => fc.webUrl({ withFragments: true, withQueryParameters: true }),
	email: () => fc.constantFrom('kt.ma@cern.ch', "o'neill+x@example.org", 'žofie@example.org'),
	phone: () => fc.constantFrom('+41 22 767 61 11', '76111', '(022) 767-61'),
	country: () => fc.constantFrom(...countryCodes),
	reference: () => anyId,
	references: () => fc.uniqueArray(anyId, { minLength: 1, maxLength: 3 })
};

/** Valid values of a field. */
export function valuesOf(field: Field): fc.Arbitrary<Json> {
	const make = byType[field.type.name];
	if (!make) throw new Error(`no arbitrary values for fields of type ${field.type.name}`);
	return make(field).filter((value) => field.type.check(value) === undefined);
}

/** Valid values of a record of a kind: required fields always, others sometimes. */
export function recordsOf(kind: Kind): fc.Arbitrary<AnyValues> {
	const fields = Object.entries(kind.fields) as [string, Field][];
	return fc
		.record(Object.fromEntries(fields.map(([name, field]) => [name, valuesOf(field)])), {
			requiredKeys: fields.filter(([, field]) => field.required).map(([name]) => name)
		})
		.map((values) => withoutFaults(kind, values))
		.filter((values) => (kind.rules?.(values) ?? []).length === 0);
}

/** The values but those optional ones that the rules of the kind name: waiting for what fits takes a hundred times as long. */
function withoutFaults(kind: Kind, values: AnyValues): AnyValues {
	const faulty = new Set((kind.rules?.(values) ?? []).map(({ field }) => field));
	return Object.fromEntries(
		Object.entries(values).filter(([name]) => !faulty.has(name) || kind.fields[name]?.required)
	);
}
