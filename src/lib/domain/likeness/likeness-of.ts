import { identityParts } from '../identity';
import { canonicalJson } from '../json';
import type { Kind } from '../kind';
import type { Read, Trait } from './trait';

/**
 * By what two records of a kind may be the same thing: what the kind says, and for kinds whose values make the
 * identity, those values. Such records become equal when what they refer to is joined.
 */
export function likenessOf(kind: Kind): readonly Trait[] {
	const own = kind.likeness ?? [];
	return kind.identity ? [...own, sameIdentity(kind, kind.identity)] : own;
}

function sameIdentity(kind: Kind, fields: readonly string[]): Trait {
	return {
		fields,
		read(values): Read | undefined {
			const parts = identityParts(kind, values);
			return parts.every((part) => part === null) ? undefined : { keys: [canonicalJson(parts)] };
		},
		compare: () => 3
	};
}
