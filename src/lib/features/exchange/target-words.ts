import { secondHeading } from '$lib/exchange/table/cell-text';
import { fullName, type Target } from '$lib/exchange/table/columns';
import { targetKey } from '$lib/exchange/table/columns';
import { targetsOf } from '$lib/exchange/table/targets';
import { kindNamed } from '$lib/domain/kinds/all';
import type { Field } from '$lib/domain/schema/field';
import type { Kind } from '$lib/domain/schema/kind';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import { kindWords } from '$lib/problems/record-words';

/** Targets under one heading of a choice. */
export interface TargetGroup {
	/** The kind whose fields they are. */
	readonly label: string;
	readonly targets: readonly { readonly key: string; readonly label: string }[];
}

/** What a column may be read as, by what it is a field of; what is of no kind stands apart. */
export function targetGroups(kind: Kind): {
	readonly plain: TargetGroup['targets'];
	readonly groups: readonly TargetGroup[];
} {
	const targets = targetsOf(kind);
	const shown = (target: Target) => ({ key: targetKey(target), label: targetWords(kind, target) });
	const plain = targets.filter((target) => typeof target === 'string').map(shown);
	const fields = targets.filter((target) => typeof target === 'object');
	const names = [...new Set(fields.map(({ of }) => of ?? kind.name))];
	const groups = names.map((name) => ({
		label: kindWords(name, 1),
		targets: fields.filter(({ of }) => (of ?? kind.name) === name).map(shown)
	}));
	return { plain: plain.toReversed(), groups };
}

/** What a column is read as. */
export function targetWords(kind: Kind, target: Target): string {
	if (target === 'unknown') return m.exchange_target_out();
	if (target === 'notes') return m.exchange_target_notes();
	if (target === 'id') return m.exchange_target_id();
	if (target === 'version') return m.exchange_target_version();
	if (target.field === fullName) return m.exchange_target_full_name();
	const fields = (target.of === undefined ? kind : kindNamed(target.of)!).fields;
	const field = fields[target.field] as Field;
	if (target.second) return secondHeading(target.field, field, getLocale()) ?? target.field;
	return field.label[getLocale()];
}
