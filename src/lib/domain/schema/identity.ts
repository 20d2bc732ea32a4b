import { idOf } from '../base/id';
import { canonicalJson, type Json } from '../base/json';
import type { AnyValues, Kind } from './kind';

/**
 * The id that a record with these values has on every laptop, for kinds whose values make the identity;
 * undefined for other kinds, and while none of those values is known.
 */
export function identityOf(kind: Kind, values: AnyValues): string | undefined {
	const parts = identityParts(kind, values);
	if (parts.every((part) => part === null)) return undefined;
	return idOf(kind.name, ...parts.map(canonicalJson));
}

/** The values that make the identity; none for kinds that have no identity of their own. */
export function identityParts(kind: Kind, values: AnyValues): readonly Json[] {
	if (!kind.identity) return [];
	const parts = kind.identity.map((field) => values[field] ?? null);
	const again = kind.again === undefined ? undefined : values[kind.again];
	return again === undefined ? parts : [...parts, again];
}
