import type { Field } from '../schema/field';
import { identityParts } from '../schema/identity';
import { canonicalJson } from '../base/json';
import type { Kind } from '../schema/kind';
import type { Read, Trait } from '../schema/trait';

/**
 * By what two records of a kind may be the same thing: what the kind says, and for kinds whose values make the
 * identity, those values. Such records become equal when what they refer to is joined. Of a kind that is told apart
 * by nothing but what it links, no two are ever proposed: there is nothing in them to compare.
 */
export function likenessOf(kind: Kind): readonly Trait[] {
	const own = kind.likeness ?? [];
	return kind.identity && !onlyLinks(kind, kind.identity) ? [...own, sameIdentity(kind, kind.identity)] : own;
}

function onlyLinks({ fields }: Kind, identity: readonly string[]): boolean {
	return identity.every((name) => (fields[name] as Field).type.to !== undefined);
}

function sameIdentity(kind: Kind, fields: readonly string[]): Trait {
	return {
		fields,
		read(values): Read | undefined {
			const parts = identityParts(kind, values);
			// What neither says is nothing that both say.
			return parts.includes(null) ? undefined : { keys: [canonicalJson(parts)] };
		},
		compare: () => 3
	};
}
