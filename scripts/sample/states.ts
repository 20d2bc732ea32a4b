import { attendance } from '../../src/lib/domain/kinds/attendance';
import { contact } from '../../src/lib/domain/kinds/contact';
import { membership } from '../../src/lib/domain/kinds/membership';
import { bodyId, countryId } from '../../src/lib/domain/seed/seed-changes';
import { meetingId } from './ids';
import { dated, importedOn } from './known';
import { period, record, sampleId } from './records';
import { convert } from './rows';
import type { Act } from './story';

/* Invented: who sits in the KT Forum for a State is not published. */

const forum = 'KT Forum 2026-10';

/** The delegates of States, and who of them came to the forum of October 2026. */
export function delegates(): Act[] {
	const rows = convert('illustrative/delegates.csv', (row) => {
		const state = countryId(row.need('iso2'));
		const email = row.cell('contact');
		const person = email && sampleId(contact, email);
		const [seat, from] = [row.need('seat'), row.need('from')];
		const id = sampleId(membership, 'KT Forum', row.need('iso2'), from);
		const came = row.cell('at_forum');
		const term = {
			body: bodyId('KT Forum'),
			seat,
			country: state,
			contact: person,
			period: period(from, row.cell('to')),
			voting: false
		};
		const there = {
			meeting: meetingId(forum),
			membership: id,
			country: state,
			contact: person,
			status: came
		};
		return [
			dated('2026-06-23', record(membership, term, id)),
			...(came === undefined
				? []
				: [dated('2026-10-09', record(attendance, there, sampleId(attendance, forum, id)))])
		];
	});
	return importedOn('KT relations officer', 'Delegates.csv', rows);
}
