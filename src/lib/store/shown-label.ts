import type { Label } from '../domain/merge/changeset';

/** The same for the same label: who watches for a new one compares the objects. */
const nameless = new WeakMap<Label, Label>();

/** A label without the names of withheld records, in what it undoes too; the same label where it has none. */
export function shownLabel(
	label: Label | undefined,
	isWithheld: (kind: string, id: string) => boolean
): Label | undefined {
	if (!label) return undefined;
	const { kind, id, name, of: undone, ...rest } = label;
	const own = name !== undefined && kind !== undefined && id !== undefined && isWithheld(kind, id);
	const of = shownLabel(undone, isWithheld);
	if (!own && of === undone) return label;
	let shown = nameless.get(label);
	if (!shown) {
		const place = { ...(kind === undefined ? {} : { kind }), ...(id === undefined ? {} : { id }) };
		shown = { ...rest, ...place, ...(own || name === undefined ? {} : { name }), ...(of ? { of } : {}) };
		nameless.set(label, shown);
	}
	return shown;
}
