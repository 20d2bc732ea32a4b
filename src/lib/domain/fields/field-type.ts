import { z } from 'zod';
import type { Field, FieldType, Lens, Reference } from '../field';
import type { Json } from '../json';

// zod compiles objects with `new Function`, which the app's content security policy forbids and reports.
z.config({ jitless: true });

/** What the definition of a kind says about a field besides its type. */
export type Described = Omit<Field, 'type'>;

type Optional = 'many' | 'align' | 'filter' | 'searchText' | 'sortKey' | 'keys' | 'references' | 'schema';

type Own<T extends Json> = Omit<FieldType<T>, Optional> &
	Partial<Pick<FieldType<T>, Exclude<Optional, 'schema'>>> & {
		/** Built when first asked for: most starts of the app never need it. */
		readonly schema: () => z.ZodType<T>;
	};

/** A field type from its own answers, with the usual ones for the rest: one text, found by what is shown. */
export function fieldType<T extends Json>({ schema, ...own }: Own<T>): FieldType<T> {
	let built: z.ZodType<T> | undefined;
	return {
		many: false,
		align: 'start',
		filter: 'text',
		searchText: (value: T, lens: Lens) => own.show(value, lens),
		sortKey: (value: T, lens: Lens) => own.show(value, lens),
		keys: noKeys,
		references: noReferences,
		...own,
		get schema() {
			return (built ??= schema());
		}
	};
}

const nothing: readonly never[] = Object.freeze([]);

function noKeys(): readonly string[] {
	return nothing;
}

function noReferences(): readonly Reference[] {
	return nothing;
}

/** A zod schema that accepts what `check` accepts beyond the shape zod states by itself. */
export function checked<T extends Json>(
	schema: z.ZodType<T>,
	check: (value: unknown) => unknown
): z.ZodType<T> {
	return schema.refine((value) => check(value) === undefined);
}
