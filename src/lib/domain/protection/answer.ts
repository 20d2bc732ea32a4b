import { contact } from '../kinds/contact';
import { fileGiven } from '../kinds/file-given';
import { subjectRequest } from '../kinds/subject-request';
import { createChanges, editChanges } from '../merge/edit';
import { read } from '../reading/read';
import type { Source } from '../reading/source';
import type { Change } from '../records/changeset';
import { entryValues, type MadeFile } from './made-file';

/** How a request was answered. */
export interface Answer {
	/** Whole. */
	readonly on: string;
	/** As in `requestOutcomes`. */
	readonly outcome: string;
	/** The file that went to the person. */
	readonly file?: MadeFile | undefined;
}

/**
 * The changes that answer a request. A file that was given goes into the register, to the person who asked, and the request
 * names it.
 */
export function answerChanges(source: Source, id: string, { on, outcome, file }: Answer): readonly Change[] {
	const request = read(source, subjectRequest).inAnyState(id);
	if (!request) return [];
	const { files = [], contact: person } = request.values;
	const entered = file
		? createChanges(fileGiven, source.table(fileGiven.name).get(file.id), file.id, {
				...entryValues(file),
				toContact: person
			})
		: [];
	const named = file && !files.includes(file.id) ? { files: [...files, file.id] } : {};
	return [...entered, ...editChanges(subjectRequest, request, id, { handledOn: on, outcome, ...named })];
}

/**
 * The changes that withhold the person of a request, from the day on which they asked for it, and answer it.
 *
 * @param source with those who objected already, as they may ask for a suspension too
 */
export function objectionChanges(source: Source, id: string, on: string): readonly Change[] {
	const request = read(source, subjectRequest).inAnyState(id);
	const person = read(source, contact).inAnyState(request?.values.contact);
	if (!request || !person) return [];
	const objected = { objection: true, objectionOn: request.values.receivedOn ?? on };
	return [
		...(person.values.objection === true ? [] : editChanges(contact, person, person.id, objected)),
		...answerChanges(source, id, { on, outcome: 'granted' })
	];
}
