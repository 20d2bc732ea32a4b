import { agreement } from '../../src/lib/domain/kinds/agreement';
import { meeting } from '../../src/lib/domain/kinds/meeting';
import { membership } from '../../src/lib/domain/kinds/membership';
import { partner } from '../../src/lib/domain/kinds/partner';
import { project } from '../../src/lib/domain/kinds/project';
import { technology } from '../../src/lib/domain/kinds/technology';
import { sampleId } from './records';
import { cellsOf } from './rows';

/* The ids of records that others name, by the name they have in the tables. */

export const meetingId = (key: string) => sampleId(meeting, key);
export const seatId = (body: string, seat: string) => sampleId(membership, body, seat);
export const technologyId = (name: string) => sampleId(technology, name);
export const partnerId = (name: string) => sampleId(partner, name);
export const projectId = (title: string) => sampleId(project, projectKey(title));
export const inventedAgreementId = (subject: string) =>
	sampleId(agreement, 'illustrative', agreementKey(subject));

/** What the id of a project is made of: its title, or the key of a proposal that has been given another one. */
export function projectKey(title: string): string {
	return projectKeys.get(title) ?? title;
}

/** The same of an invented agreement. */
export function agreementKey(subject: string): string {
	return agreementKeys.get(subject) ?? subject;
}

const projectKeys = keysIn('illustrative/proposals.csv', 'name');
const agreementKeys = keysIn('illustrative/agreements.csv', 'subject');

function keysIn(file: string, column: string): ReadonlyMap<string, string> {
	return new Map(cellsOf(file).map((cells) => [cells[column]!, cells['key']!]));
}
