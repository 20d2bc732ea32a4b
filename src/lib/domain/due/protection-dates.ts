import { lastDay } from '../days/partial-date';
import { contact } from '../kinds/contact';
import { subjectRequest } from '../kinds/subject-request';
import { answerBy } from '../protection/answer-by';
import { reviewOf } from '../protection/retention';
import { read } from '../reading/read';
import type { Finder, Found } from './due-item';
import { finderOf } from './finder';

/** Requests of persons that have not been answered, by the last of their ninety days. */
export const requestDates = finderOf(subjectRequest, ({ receivedOn, handledOn }) =>
	receivedOn === undefined || handledOn !== undefined ? [] : [{ type: 'request', date: answerBy(receivedOn) }]
);

/** When the data of people are to be reviewed, by their own day or by a rule of the office. */
export const reviewDates: Finder = {
	kind: contact.name,
	*all(source, today) {
		for (const { id, values } of read(source, contact).all()) {
			const found = foundOf(reviewOf(source, id, values, today));
			if (found) yield [id, found];
		}
	},
	of(id, source, today) {
		const record = read(source, contact).inAnyState(id);
		const found = record && foundOf(reviewOf(source, id, record.values, today));
		return found ? [found] : [];
	}
};

function foundOf(review: ReturnType<typeof reviewOf>): Found | undefined {
	if (review === undefined) return undefined;
	const { on, rule } = review;
	return { type: 'review', date: lastDay(on), ...(rule && { rule: rule.id }) };
}
