import { lastDay } from '../days/partial-date';
import { fileGiven, type FileGiven } from '../kinds/file-given';
import { createChanges, editChanges } from '../merge/edit';
import { read } from '../reading/read';
import type { Source } from '../reading/source';
import type { Change } from '../records/changeset';
import { entryValues, type MadeFile } from './made-file';

/** The files that hold somebody: those in the register, and those of this browser that are not in it. */
export interface Copies {
	readonly entered: readonly FileGiven[];
	readonly made: readonly MadeFile[];
}

/** The files of this browser that are not in the register; one taken out of it again is to be entered anew. */
export function unentered(source: Source, made: readonly MadeFile[]): readonly MadeFile[] {
	const entries = read(source, fileGiven);
	return made.filter(({ id }) => entries.one(id) === undefined);
}

/**
 * The files in which somebody stands.
 *
 * @param ids of the person, and of the records joined into theirs
 * @param since when they came into the portfolio, whole: files written before hold everybody but them
 */
export function copiesOf(
	source: Source,
	made: readonly MadeFile[],
	ids: ReadonlySet<string>,
	since: string | undefined
): Copies {
	const isLater = (on: string | undefined) => since === undefined || on === undefined || lastDay(on) >= since;
	const names = (people: readonly string[] | undefined) => people?.some((id) => ids.has(id)) === true;
	return {
		entered: read(source, fileGiven)
			.all()
			.filter(
				({ values: { people, everybody, on } }) => names(people) || (everybody === true && isLater(on))
			),
		made: unentered(source, made).filter(({ people, on }) => (people ? names(people) : isLater(on)))
	};
}

/**
 * Has files followed up from a day on: what is not in the register is entered.
 *
 * @param but entries that something else writes
 */
export function followUpChanges(
	source: Source,
	{ entered, made }: Copies,
	today: string,
	but: ReadonlySet<string> = new Set()
): readonly Change[] {
	return [
		...entered
			.filter(({ id }) => !but.has(id))
			.flatMap((entry) => editChanges(fileGiven, entry, entry.id, { toFollowUp: today, followedUp: null })),
		...made.flatMap((file) =>
			createChanges(fileGiven, source.table(fileGiven.name).get(file.id), file.id, {
				...entryValues(file),
				toFollowUp: today
			})
		)
	];
}

/** The entries of the register whose copies are still to be followed up, the oldest first. */
export function toFollowUp(source: Source): readonly FileGiven[] {
	return read(source, fileGiven)
		.all()
		.filter(
			({ values: { toFollowUp: since, followedUp } }) => since !== undefined && followedUp === undefined
		)
		.sort((a, b) => ((a.values.on ?? '') < (b.values.on ?? '') ? -1 : 1));
}
