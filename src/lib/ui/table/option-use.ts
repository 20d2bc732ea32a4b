import type { Field, ListOption } from '$lib/domain/schema/field';
import type { Json } from '$lib/domain/base/json';

export interface UsedOption extends ListOption {
	/** In how many rows it occurs. */
	readonly count: number;
}

/** The options of a field with how often each occurs; those that do stand first, each half in its own order. */
export function optionsByUse(
	options: readonly ListOption[],
	field: Field,
	column: readonly (Json | undefined)[]
): readonly UsedOption[] {
	const counts = new Map<string, number>();
	for (const value of column) {
		if (value === undefined || value === null || field.type.check(value) !== undefined) continue;
		for (const key of field.type.keys(value)) counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	const used = options.map((option) => ({ ...option, count: counts.get(option.key) ?? 0 }));
	return [...used.filter(({ count }) => count > 0), ...used.filter(({ count }) => count === 0)];
}
