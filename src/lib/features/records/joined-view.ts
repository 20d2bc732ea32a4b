import type { Aliases } from '$lib/domain/records/aliases';
import type { View } from '$lib/ui/table/view';

/** A view kept from before two records were joined asks for the one that stays; the same view where none was. */
export function joinedView(view: View, aliases: Aliases): View {
	const asked = view.conditions.some(
		(one) => one.test === 'any' && one.keys.some((key) => aliases.resolve(key) !== undefined)
	);
	if (!asked) return view;
	const conditions = view.conditions.map((one) =>
		one.test === 'any'
			? { ...one, keys: [...new Set(one.keys.map((key) => aliases.resolve(key) ?? key))] }
			: one
	);
	return { ...view, conditions };
}
