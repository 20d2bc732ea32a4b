import { contact } from '../../domain/kinds/contact';
import { affiliation } from '../../domain/kinds/affiliation';
import { partner } from '../../domain/kinds/partner';
import { read } from '../../domain/reading/read';
import type { Source } from '../../domain/reading/source';
import { affiliationsOn } from '../../domain/relations/affiliations';
import type { Lens } from '../../domain/schema/field';
import type { PersonCard } from './write';

/**
 * Somebody as a card: with the organisation and role they have on a day, of several the latest begun; undefined for who
 * is not there, or whose data are withheld.
 */
export function personCard(source: Source, lens: Lens, id: string, today: string): PersonCard | undefined {
	const person = read(source, contact).one(id);
	if (!person) return undefined;
	const { firstName, lastName = '', email, phone, country, language, notes } = person.values;
	const [place] = affiliationsOn(source, id, today);
	return {
		id,
		firstName,
		lastName,
		email,
		phone,
		organisation: place && read(source, partner).one(place.partner)?.values.name,
		role: place?.role === undefined ? undefined : affiliation.fields.role.type.show(place.role, lens),
		country: country === undefined ? undefined : contact.fields.country.type.show(country, lens),
		language,
		notes
	};
}
