import { enquiry } from '../kinds/enquiry';
import { answerBy } from '../partnering/enquiries';
import type { Finder } from './due-item';
import { finderOf } from './finder';

/** Enquiries by when they are to be answered, where that was promised or the office has entered its days. */
export const enquiryDates: Finder = finderOf(enquiry, (values, source) => {
	const date = answerBy(source, values);
	if (date === undefined) return [];
	return [{ type: 'enquiry', date, ...(values.owner && { owner: values.owner }) }];
});
