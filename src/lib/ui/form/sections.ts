import type { Field, Lens } from '$lib/domain/schema/field';

export interface FormField {
	readonly name: string;
	readonly field: Field;
}

/** Fields under their headings: those without one first, then each section where its first field stands. */
export function bySection(
	fields: readonly FormField[],
	lens: Lens
): readonly (readonly [heading: string, fields: readonly FormField[]])[] {
	const sections = new Map<string, FormField[]>([['', []]]);
	for (const one of fields) {
		const heading = one.field.section?.[lens.locale] ?? '';
		const held = sections.get(heading);
		if (held) held.push(one);
		else sections.set(heading, [one]);
	}
	return [...sections].filter(([, held]) => held.length > 0);
}
