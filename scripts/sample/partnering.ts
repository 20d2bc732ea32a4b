import { contact } from '../../src/lib/domain/kinds/contact';
import { enquiry } from '../../src/lib/domain/kinds/enquiry';
import { enquiryAsk } from '../../src/lib/domain/kinds/enquiry-ask';
import { interest } from '../../src/lib/domain/kinds/interest';
import { partnerStep } from '../../src/lib/domain/kinds/partner-step';
import { topic } from '../../src/lib/domain/kinds/topic';
import { editChanges } from '../../src/lib/domain/merge/edit';
import { read } from '../../src/lib/domain/reading/read';
import type { AnyValues, Kind } from '../../src/lib/domain/schema/kind';
import { identityOf } from '../../src/lib/domain/schema/identity';
import { meetingId, partnerId, technologyId } from './ids';
import { keyOf, record, sampleId, some } from './records';
import { convert } from './rows';
import { functionOf, hours, instantOn, type Act, type By } from './story';

/* Invented: who can be asked about what, the questions that come from outside, and how leads become partners. */

const forum = 'KT Forum 2026-10';
const relations = 'KT relations officer';

/** Experts at CERN, and what is known of people in the address book. */
export function experts(): Act[] {
	return convert('illustrative/experts.csv', (row) => {
		const email = row.need('email');
		const id = sampleId(contact, email);
		const [firstName, lastName, on] = [row.cell('first_name'), row.cell('last_name'), row.need('noted_on')];
		const known: AnyValues = {
			topics: some(row.list('topics')),
			expertise: some(row.list('expertise')),
			languages: some(row.list('languages').map((word) => keyOf('language', word)!)),
			department: row.cell('department')
		};
		if (lastName === undefined)
			return [
				act(on, 0, relations, 'edit', contact, id, (state) =>
					editChanges(contact, read(state, contact).inAnyState(id), id, known)
				)
			];
		const person = {
			firstName,
			lastName,
			email,
			...known,
			purpose: 'relations',
			legalBasis: 'legitimate-interest',
			collectedOn: on,
			collectedFrom: 'The person'
		};
		const made = record(contact, person, id);
		return [act(on, 0, relations, 'create', contact, id, () => [made])];
	});
}

/** Questions from outside: noted, answered or closed, each on its day. */
export function enquiries(): Act[] {
	return convert('illustrative/enquiries.csv', (row) => {
		const [receivedOn, subject, by] = [
			row.need('received_on'),
			row.need('subject'),
			functionOf(row.need('by'))
		];
		const id = sampleId(enquiry, subject);
		const [technology, organisation] = [row.cell('technology'), row.cell('partner')];
		const person = row.cell('contact');
		const made = record(
			enquiry,
			{
				subject,
				question: row.need('question'),
				receivedOn,
				field: row.cell('field'),
				technology: technology && technologyId(technology),
				partner: organisation && partnerId(organisation),
				contact: person && sampleId(contact, person),
				who: row.cell('who'),
				meeting: row.cell('at_forum') && meetingId(forum),
				owner: row.cell('owner'),
				due: row.cell('due')
			},
			id
		);
		const edits: readonly (readonly [string | undefined, AnyValues])[] = [
			[
				row.cell('answered_on'),
				{ answeredOn: row.cell('answered_on'), how: row.cell('how'), answer: row.cell('answer') }
			],
			[row.cell('closed_on'), { closedOn: row.cell('closed_on'), notes: row.cell('notes') }]
		];
		return [
			act(receivedOn, 1, by, 'create', enquiry, id, () => [made]),
			...edits.flatMap(([on, values], at) =>
				on === undefined
					? []
					: [
							act(on, 4 + at, by, 'edit', enquiry, id, (state) =>
								editChanges(enquiry, read(state, enquiry).inAnyState(id), id, values)
							)
						]
			)
		];
	});
}

/** Experts asked about them, and what they said, each on its day. */
export function expertsAsked(): Act[] {
	return convert('illustrative/experts_asked.csv', (row) => {
		const [about, expert, askedOn] = [row.need('enquiry'), row.need('expert'), row.need('asked_on')];
		const by = functionOf(row.need('by'));
		const values = { enquiry: sampleId(enquiry, about), expert: sampleId(contact, expert), askedOn };
		const id = identityOf(enquiryAsk, values)!;
		const made = record(enquiryAsk, values, id);
		const answeredOn = row.cell('answered_on');
		const answer = { answeredOn, answer: row.cell('answer') };
		return [
			act(askedOn, 2, by, 'create', enquiryAsk, id, () => [made]),
			...(answeredOn === undefined
				? []
				: [
						act(answeredOn, 3, by, 'edit', enquiryAsk, id, (state) =>
							editChanges(enquiryAsk, read(state, enquiryAsk).inAnyState(id), id, answer)
						)
					])
		];
	});
}

/** How far it is with an organisation, each step noted on its day. */
export function partnerSteps(): Act[] {
	return convert('illustrative/partner_steps.csv', (row) => {
		const [name, state, on] = [row.need('partner'), row.need('state'), row.need('on')];
		const by = functionOf(row.need('by'));
		const [raised, said] = [row.cell('from_topic'), row.cell('from_interest')];
		const asked = row.cell('from_enquiry');
		const id = sampleId(partnerStep, name, state, on);
		const values = {
			partner: partnerId(name),
			state,
			on,
			reason: row.need('reason'),
			by,
			topic: raised && sampleId(topic, raised),
			interest: said && sampleId(interest, ...said.split(':')),
			enquiry: asked && sampleId(enquiry, asked)
		};
		const made = record(partnerStep, values, id);
		return [act(on, 6, by, 'create', partnerStep, id, () => [made])];
	});
}

function act(
	day: string,
	minutes: number,
	by: By,
	said: 'create' | 'edit',
	kind: Kind,
	id: string,
	changes: Act['changes']
): Act {
	return {
		at: instantOn(day, hours.after + minutes),
		by,
		label: { act: said, kind: kind.name, id },
		invented: true,
		changes
	};
}
