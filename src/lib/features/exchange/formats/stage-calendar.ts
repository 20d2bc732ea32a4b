import { encodingOfLines } from '$lib/exchange/calendar/lines';
import { planCalendar } from '$lib/exchange/calendar/plan';
import { readCalendar } from '$lib/exchange/calendar/read';
import { encodings } from '$lib/exchange/encoding/encodings';
import { fail, ok, type Result } from '$lib/domain/base/result';
import { m } from '$lib/paraglide/messages';
import { calendarProblemWords, eventNoteWords, type Wording } from '$lib/problems/words';
import { shownLens } from '$lib/problems/shown-lens';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { browserSurroundings } from '$lib/store/base/surroundings';
import { realToday } from '$lib/ui/today';
import { importingInto } from './importing-into';
import { stagePlans } from './stage-plans';
import type { StageOptions } from './format';
import type { Staged } from './staged';

/** Works out what taking in the events of a calendar as meetings would change. */
export async function stageCalendar(
	portfolio: Portfolio,
	file: File,
	{ signal, progress }: StageOptions
): Promise<Result<Staged, Wording>> {
	const bytes = new Uint8Array(await file.arrayBuffer());
	const read = await readCalendar(bytes, { today: realToday(), signal, progress });
	if (!read.ok) return fail(calendarProblemWords(read.problem));
	const ground = {
		lens: shownLens(portfolio),
		random: browserSurroundings.random,
		table: await importingInto(portfolio)
	};
	const plan = await planCalendar(read.value, ground, { signal });
	const foreign = encodingOfLines(bytes);
	const notes = [
		...(foreign ? [m.exchange_calendar_encoding({ encoding: encodings[foreign].name })] : []),
		...read.value.notes.map(eventNoteWords)
	];
	return ok(await stagePlans(portfolio, file.name, [plan], { of: 'event', columns: [], notes }, signal));
}
