import type { Membership } from '$lib/domain/kinds/membership';
import { shownName } from '$lib/domain/base/text/shown-name';
import { contact } from '$lib/domain/kinds/contact';
import { country } from '$lib/domain/kinds/country';
import type { Lens } from '$lib/domain/schema/field';

/** Who sits on a seat: the person, the function, the State; what there is of them. */
export function seatName(values: Membership['values'] | undefined, lens: Lens): string {
	const parts = [
		titleIn(lens, country.name, values?.country),
		values?.seat,
		titleIn(lens, contact.name, values?.contact)
	];
	return shownName(parts.filter(Boolean).join(' · ')) || '–';
}

/** The title of a record that a field points at. */
export function titleIn(lens: Lens, kind: string, id: string | undefined): string | undefined {
	return id === undefined ? undefined : lens.title(kind, id);
}
