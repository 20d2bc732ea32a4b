import { shownName } from '$lib/domain/base/text/shown-name';
import { contact } from '$lib/domain/kinds/contact';
import { country } from '$lib/domain/kinds/country';
import type { Lens } from '$lib/domain/schema/field';
import { textOf } from '$lib/domain/reading/read-values';
import type { AnyValues } from '$lib/domain/schema/kind';

/** Who sits on a seat: the person, the function, the State; what there is of them. */
export function seatName(values: AnyValues | undefined, lens: Lens): string {
	const parts = [
		titleIn(lens, country.name, values?.country),
		textOf(values?.seat),
		titleIn(lens, contact.name, values?.contact)
	];
	return shownName(parts.filter(Boolean).join(' · ')) || '–';
}

/** The title of a record that a field points at. */
export function titleIn(lens: Lens, kind: string, id: unknown): string | undefined {
	return typeof id === 'string' ? lens.title(kind, id) : undefined;
}
