import type { Field, Lens } from '../../domain/schema/field';
import { fold } from '../../domain/base/fold';
import type { Kind } from '../../domain/schema/kind';
import { kinds } from '../../domain/kinds/all';
import { unguardCell } from '../../domain/base/csv/guard';
import { companionsOf, fullNameHeadings, personIn } from './companions';
import { withoutUnit } from './units';

/** What two spellings of a heading share: `First name`, `first_name` and `firstName` are one. */
export function letters(heading: string): string {
	return fold(heading).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** A heading as it is compared, the whole of it first, then without the unit it names. */
export function spellings(heading: string): readonly string[] {
	const text = unguardCell(heading).trim();
	const bare = withoutUnit(text);
	return bare === text ? [letters(text)] : [letters(text), letters(bare)];
}

/** The fields of a kind by what they are called, first in the reader's language, then in the other, then in code. */
export function ownNames({ fields }: Kind, { locale }: Pick<Lens, 'locale'>): ReadonlyMap<string, string> {
	const names = new Map<string, string>();
	const add = (text: string, name: string) => {
		const key = letters(text);
		if (!names.has(key)) names.set(key, name);
	};
	for (const word of [locale, locale === 'en' ? 'fr' : 'en'] as const)
		for (const [name, field] of Object.entries(fields)) add((field as Field).label[word], name);
	for (const name of Object.keys(fields)) add(name, name);
	return names;
}

const known = new Map<Kind, ReadonlySet<string>>();

/** Everything that a column may be called that a kind, or what comes along with it, has a field for. */
export function namesKnown(kind: Kind): ReadonlySet<string> {
	let names = known.get(kind);
	if (!names) {
		const found = new Set<string>(ownNames(kind, { locale: 'en' }).keys());
		for (const field of Object.values(kind.fields) as Field[])
			for (const heading of field.headings ?? []) found.add(letters(heading));
		for (const { kind: other, fields } of companionsOf(kind))
			for (const field of fields.map((name) => other.fields[name] as Field))
				for (const heading of [field.label.en, field.label.fr, ...(field.headings ?? [])])
					found.add(letters(heading));
		if (personIn(kind)) for (const heading of fullNameHeadings) found.add(letters(heading));
		known.set(kind, (names = found));
	}
	return names;
}

let all: ReadonlySet<string> | undefined;

/** Whether some kind of record answers to a heading. */
export function isKnownHeading(heading: string): boolean {
	if (heading.length > 120) return false;
	all ??= new Set(['id', ...kinds.flatMap((kind) => [...namesKnown(kind)])]);
	return spellings(heading).some((spelling) => all!.has(spelling));
}
