import { fail, ok, type Result } from '../../domain/base/result';
import { Slices } from '../slices';
import { blocksOf } from './blocks';
import { Collection, mostDates, type CalendarFile } from './collection';
import { readEvent } from './event';
import { unfoldedLines } from './lines';
import type { CalendarProblem } from './problems';
import { sizeProblem } from './size';
import { NamedZones } from './zone-names';

/** Ten times what such a calendar has. */
const mostLines = 500_000;
const mostEvents = 10_000;

export interface CalendarReading {
	/** Whole: how far a series is followed depends on it. */
	readonly today: string;
	readonly signal?: AbortSignal;
	/** Called with the share done, 0 to 1. */
	readonly progress?: (done: number) => void;
}

/**
 * Reads the events of a calendar file of any program. What cannot be read is refused by line; what had to be
 * understood otherwise than written is noted.
 *
 * @throws the signal's reason when cancelled
 */
export async function readCalendar(
	bytes: Uint8Array,
	{ today, signal, progress }: CalendarReading
): Promise<Result<CalendarFile, CalendarProblem>> {
	if (bytes.length === 0) return fail({ type: 'empty' });
	const tooLarge = sizeProblem(bytes.length);
	if (tooLarge) return fail(tooLarge);
	const slices = new Slices(signal);
	const lines = unfoldedLines(bytes, mostLines);
	if (!lines) return fail({ type: 'too-many-lines', max: mostLines });
	await slices.pause();
	const blocks = blocksOf(lines);
	if (blocks.calendars === 0) return fail({ type: 'not-a-calendar' });
	if (blocks.events.length === 0) return fail({ type: 'no-events', others: blocks.others });
	if (blocks.events.length > mostEvents) return fail({ type: 'too-many-events', max: mostEvents });
	const collection = new Collection();
	const zones = new NamedZones();
	if (blocks.others > 0) collection.note({ type: 'others', count: blocks.others });
	for (const [at, block] of blocks.events.entries()) {
		const event = readEvent(block, zones, (note) => collection.note(note));
		if (event.ok) collection.add(event.value);
		else collection.refuse(block.line, event.problem);
		const rest = slices.pause();
		if (!rest) continue;
		await rest;
		progress?.(at / blocks.events.length);
	}
	const file = await collection.file(today, slices);
	return file ? ok(file) : fail({ type: 'too-many-dates', max: mostDates });
}
