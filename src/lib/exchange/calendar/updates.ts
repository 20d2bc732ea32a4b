import type { Meeting } from '../../domain/kinds/meeting';
import type { Json } from '../../domain/base/json';
import type { Records } from '../plan/row';
import type { CalendarFile, WholeEvent } from './collection';
import { grouped } from './grouped';
import { meetingIn, type Held } from './held';
import { partsOfUid, type Occurrence } from './occurrence';
import { ownUid } from './own-uid';
import { pairedDates, type HeldDate } from './pairing';
import type { EventProblem } from '../plan/event-problem';
import { isOlder, readVersion, versionText, type Version } from './version';

interface Series {
	readonly whole: WholeEvent;
	/** Everything here is of a newer version. */
	readonly older: boolean;
	readonly pairs: ReadonlyMap<string, HeldDate>;
	readonly gone: readonly HeldDate[];
}

/** What a file changes of events that were taken in before. */
export class Updates {
	readonly refused: { readonly line: number; readonly problem: EventProblem }[] = [];
	readonly #today: string;
	readonly #meetings: Records;
	readonly #held: Held;
	readonly #series = new Map<string, Series>();
	readonly #olderLines = new Set<number>();

	constructor(file: CalendarFile, meetings: Records, held: Held) {
		this.#today = file.today;
		this.#meetings = meetings;
		this.#held = held;
		const bySeries = grouped(file.occurrences, ({ series }) => series);
		for (const [uid, whole] of file.whole) {
			const dates = held.ofSeries(uid);
			if (dates.length === 0) continue;
			const series = this.#compare(whole, bySeries.get(uid) ?? [], dates);
			// A file that we gave tells what there was then: nothing of it is missing, or newer.
			this.#series.set(uid, ownUid(uid) ? { ...series, older: false, gone: [] } : series);
		}
	}

	/** The meeting here that an event is; undefined where it is new. */
	meetingOf(occurrence: Occurrence): string | undefined {
		const series = this.#series.get(occurrence.series);
		return series ? series.pairs.get(occurrence.uid)?.id : this.#held.known(occurrence);
	}

	/** An event that is told whole is older as a whole; a single date of one by itself. */
	isNewerHere({ series, version }: Occurrence, id: string): boolean {
		const found = this.#series.get(series);
		if (found) return found.older;
		const held = versionIn(meetingIn(this.#meetings, id)?.values);
		return held !== undefined && isOlder(version, held);
	}

	/** Said once for each event of the file. */
	refuseOlder({ line }: Occurrence): void {
		if (!this.#olderLines.has(line)) this.refused.push({ line, problem: { type: 'older' } });
		this.#olderLines.add(line);
	}

	/** Whether a date that is not here is none to make: of an older event, or of one that is called off. */
	isLeftOut(occurrence: Occurrence): boolean {
		const found = this.#series.get(occurrence.series);
		if (found?.older) this.refuseOlder(occurrence);
		return found !== undefined && (found.older || found.whole.cancelled);
	}

	/** The meetings that their calendar has no longer: those ahead do not take place; past ones are named. */
	*calledOff(): Generator<{ line: number; id: string; values: Readonly<Record<string, Json>> }> {
		for (const { whole, older, gone } of this.#series.values()) {
			if (older) continue;
			const calendarVersion = versionText(whole.version);
			for (const { id, day } of gone) {
				const { cancelled, title = '' } = meetingIn(this.#meetings, id)?.values ?? {};
				if (cancelled === true) continue;
				if (day !== undefined && day < this.#today) {
					this.refused.push({ line: whole.line, problem: { type: 'no-longer-there', title, date: day } });
				} else yield { line: whole.line, id, values: { cancelled: true, calendarVersion } };
			}
		}
	}

	#compare(whole: WholeEvent, occurrences: readonly Occurrence[], held: readonly HeldDate[]): Series {
		const versions = held.map(({ id }) => versionIn(meetingIn(this.#meetings, id)?.values));
		const older = versions.every((version) => version !== undefined && isOlder(whole.version, version));
		const pairs = pairedDates(occurrences, held);
		const paired = new Set(pairs.values());
		const gone = held.filter((one) => !paired.has(one) && isCovered(one, whole.covers));
		return { whole, older, pairs, gone };
	}
}

/** Whether the file would have the date, were it still one of the event. */
function isCovered({ uid, day }: HeldDate, { from, to }: WholeEvent['covers']): boolean {
	const named = partsOfUid(uid).date;
	const on = named ? `${named.slice(0, 4)}-${named.slice(4, 6)}-${named.slice(6, 8)}` : day;
	return on !== undefined && (from === undefined || on >= from) && (to === undefined || on <= to);
}

function versionIn(values: Meeting['values'] | undefined): Version | undefined {
	return values?.calendarVersion === undefined ? undefined : readVersion(values.calendarVersion);
}
