import { byText } from '../base/text/by-text';

interface Ordered {
	readonly id: string;
	readonly values: { readonly order?: number };
}

/** Where a record stands among its like; one without a number comes last. */
export function orderOf({ values }: Pick<Ordered, 'values'>): number {
	return values.order ?? Number.MAX_SAFE_INTEGER;
}

/** Sorts records by their number, then by id, the same on every laptop. */
export function inOrder(a: Ordered, b: Ordered): number {
	return orderOf(a) - orderOf(b) || byText(a.id, b.id);
}
