import type { z } from 'zod';
import type { Field, FieldType, Lens, Reference } from '../schema/field';
import type { Json } from '../base/json';
import { withoutUnseen } from '../base/text/unseen';

/** What the definition of a kind says about a field besides its type. */
export type Described = Omit<Field, 'type'>;

type Optional = 'many' | 'align' | 'filter' | 'searchText' | 'sortKey' | 'keys' | 'references';

interface Reading {
	/** Its values are words of people, in which signs that nobody sees may shape letters. */
	readonly words?: boolean;
}

type Own<T extends Json> = Omit<FieldType<T>, Optional> & Partial<Pick<FieldType<T>, Optional>> & Reading;

/** A field type from its own answers, with the usual ones for the rest: one text, found by what is shown. */
export function fieldType<T extends Json>({ words = false, ...own }: Own<T>): FieldType<T> {
	return {
		many: false,
		align: 'start',
		filter: 'text',
		searchText: (value: T, lens: Lens) => own.show(value, lens),
		sortKey: (value: T, lens: Lens) => own.show(value, lens),
		keys: noKeys,
		references: noReferences,
		...own,
		parse: words ? own.parse : (text, lens) => own.parse(withoutUnseen(text), lens)
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
