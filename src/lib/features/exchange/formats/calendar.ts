import { sizeProblem } from '$lib/exchange/calendar/size';
import { calendarProblemWords } from '$lib/problems/words';
import { sized, type Format } from './format';

/** The events of a calendar, taken in as meetings. */
export const calendarFormat: Format = {
	is: ({ guess, name }) => guess === 'calendar' || /\.(ics|ical|icalendar|vcs)$/i.test(name),
	accept: ['.ics', 'text/calendar'],
	refusal: sized(sizeProblem, calendarProblemWords),
	async stage(...given) {
		const { stageCalendar } = await import('./stage-calendar');
		return stageCalendar(...given);
	}
};
