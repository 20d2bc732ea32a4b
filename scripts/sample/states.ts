import { attendance } from '../../src/lib/domain/kinds/attendance';
import { contact } from '../../src/lib/domain/kinds/contact';
import { interest } from '../../src/lib/domain/kinds/interest';
import { membership } from '../../src/lib/domain/kinds/membership';
import { need } from '../../src/lib/domain/kinds/need';
import { topic } from '../../src/lib/domain/kinds/topic';
import { bodyId, countryId } from '../../src/lib/domain/seed/seed-changes';
import { meetingId, partnerId, projectId, technologyId } from './ids';
import { dated, importedOn } from './known';
import { keyOf, period, record, sampleId, some } from './records';
import { convert } from './rows';
import type { Act } from './story';

/* Invented: who sits in the KT Forum for a State, what States ask for and what end-users need is not published. */

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

/** What States said that they are interested in, most of it at the forum. */
export function interests(): Act[] {
	const rows = convert('illustrative/interests.csv', (row) => {
		const [state, on] = [row.need('iso2'), row.need('said_on')];
		const [name, field, topic] = [row.cell('technology'), row.cell('field'), row.cell('topic')];
		const email = row.cell('contact');
		const values = {
			country: countryId(state),
			technology: name && technologyId(name),
			field: keyOf('medicalField', field),
			topic,
			strength: row.need('strength'),
			contact: email && sampleId(contact, email),
			meeting: row.cell('forum') && meetingId(forum),
			date: on
		};
		const known = on < '2026-10-09' && values.meeting ? '2026-10-09' : on;
		return [dated(known, record(interest, values, sampleId(interest, state, name ?? '', field ?? '')))];
	});
	return importedOn('KT relations officer', 'Interests.csv', rows);
}

/** What end-users lack, and what answers it. */
export function needs(): Act[] {
	const rows = convert('illustrative/needs.csv', (row) => {
		const title = row.need('title');
		const [organisation, email] = [row.cell('partner'), row.cell('contact')];
		const values = {
			title,
			partner: organisation && partnerId(organisation),
			contact: email && sampleId(contact, email),
			whose: row.cell('whose'),
			field: keyOf('medicalField', row.cell('field')),
			importance: row.need('importance'),
			evidence: row.cell('evidence'),
			technologies: some(row.list('technologies').map(technologyId)),
			projects: some(row.list('projects').map(projectId)),
			since: row.need('since')
		};
		return [dated('2026-11-10', record(need, values, sampleId(need, title)))];
	});
	return importedOn('KT relations officer', 'Needs.csv', rows);
}

/** What was raised at the forum of October 2026. */
export function topics(): Act[] {
	const rows = convert('illustrative/topics.csv', (row) => {
		const title = row.need('title');
		const [name, email] = [row.cell('technology'), row.cell('contact')];
		const values = {
			title,
			meeting: meetingId(forum),
			country: countryId(row.need('iso2')),
			contact: email && sampleId(contact, email),
			technology: name && technologyId(name),
			field: keyOf('medicalField', row.cell('field')),
			notes: row.cell('notes')
		};
		return [dated('2026-10-09', record(topic, values, sampleId(topic, title)))];
	});
	return importedOn('KT relations officer', 'Topics.csv', rows);
}
