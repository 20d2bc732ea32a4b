import { idOf } from './id';
import { canonicalJson } from './json';
import type { AnyValues, Kind } from './kind';

/**
 * The id that a record with these values has on every laptop, for kinds whose values make the identity;
 * undefined for other kinds, and while none of those values is known.
 */
export function identityOf(kind: Kind, values: AnyValues): string | undefined {
	const parts = (kind.identity ?? []).map((field) => values[field] ?? null);
	if (parts.every((part) => part === null)) return undefined;
	return idOf(kind.name, ...parts.map(canonicalJson));
}
