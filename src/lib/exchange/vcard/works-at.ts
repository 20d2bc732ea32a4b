import { contact } from '../../domain/kinds/contact';
import { partner } from '../../domain/kinds/partner';
import type { Source } from '../../domain/reading/source';
import { affiliationsOf } from '../../domain/relations/affiliations';
import type { Lens } from '../../domain/schema/field';
import type { WorksAt } from './sheets';

/** Knows of the people of a portfolio where they work or worked. */
export function worksAtIn(source: Source, lens: Lens): WorksAt {
	return (email, organisation) => {
		const people = lens.named(contact.name, email);
		const places = lens.named(partner.name, organisation);
		return people.some((person) =>
			affiliationsOf(source, person).some((one) => places.includes(one.partner))
		);
	};
}
