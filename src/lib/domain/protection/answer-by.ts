import { addDays, daysBetween } from '../days/calendar';
import { firstDay } from '../days/partial-date';
import { subjectRequest, type SubjectRequest } from '../kinds/subject-request';
import { read } from '../reading/read';
import type { Source } from '../reading/source';

/**
 * Within so many calendar days a request under OC 11 is answered: the page on the rights of persons says calendar days in
 * English and French (https://privacy.web.cern.ch/your-data-subject-rights).
 */
export const answerDays = 90;

/** The last day to answer a request, whole; of one received in a month or year, counted from its first day. */
export function answerBy(receivedOn: string): string {
	return addDays(firstDay(receivedOn), answerDays);
}

/** A request that has not been answered. */
export interface OpenRequest {
	readonly request: SubjectRequest;
	/** Whole; absent where nobody wrote down when it was received. */
	readonly by: string | undefined;
	/** Days until then; negative once it is over. */
	readonly left: number | undefined;
}

/** What has not been answered yet, the most urgent first; without a day of receipt, before all others. */
export function openRequests(source: Source, today: string): readonly OpenRequest[] {
	const open = read(source, subjectRequest)
		.all()
		.filter(({ values }) => values.handledOn === undefined)
		.map((request): OpenRequest => {
			const { receivedOn } = request.values;
			const by = receivedOn === undefined ? undefined : answerBy(receivedOn);
			return { request, by, left: by === undefined ? undefined : daysBetween(today, by) };
		});
	return open.sort(
		(a, b) => (a.left ?? -Infinity) - (b.left ?? -Infinity) || (a.request.id < b.request.id ? -1 : 1)
	);
}
