import type { PortfolioState } from '../../src/lib/domain/merge/state';
import type { Writer } from '../../src/lib/domain/merge/compose';
import type { Change, Label } from '../../src/lib/domain/records/changeset';

/** Something that somebody did on a day of the story. */
export interface Act {
	/** ISO instant with milliseconds, UTC. */
	readonly at: string;
	/** A function; nobody is named. */
	readonly by: string;
	readonly label: Label;
	/** Done on another laptop of the same function, which did not know of the act before. */
	readonly laptop?: 'second';
	/** What it makes is invented, and marked so. */
	readonly invented: boolean;
	/** Worked out from everything done before; none where there is nothing to do. */
	readonly changes: (state: PortfolioState) => readonly Change[];
}

/** Who writes, each on a laptop of their own. The first is the app. */
const functions = [
	'Isocentre',
	'KT-MA portfolio officer',
	'KT-MA secretary',
	'KT relations officer',
	'KT-MA agreements officer',
	'IPT budget officer',
	'Leader of KT-MA'
] as const;

export type By = (typeof functions)[number];

/** The function of a name that stands in a table. */
export function functionOf(name: string): By {
	const found = functions.find((one) => one === name);
	if (!found) throw new Error(`nobody writes as ${name}`);
	return found;
}

export function writerOf(by: string, laptop?: Act['laptop']): Writer {
	const at = functions.indexOf(functionOf(by)) + 1 + (laptop ? functions.length : 0);
	return { replica: `SAMP1E${String(at).padStart(10, '0')}`, author: by, app: '0.1.0' };
}

/** An instant of a day: so many minutes after 07:00 UTC. */
export function instantOn(day: string, minutes: number): string {
	return new Date(Date.parse(`${day}T07:00:00.000Z`) + minutes * 60_000).toISOString();
}

/** When things are done on a day, in minutes after 07:00 UTC; those of one kind follow each other by minutes. */
export const hours = { answers: 0, made: 30, prepared: 60, imported: 90, moved: 120, met: 300, after: 540 };

/** A file that somebody imports. */
export function imports(by: By, day: string, name: string, changes: readonly Change[], invented = true): Act {
	const label = { act: 'import', name, count: changes.length } as const;
	return { at: instantOn(day, hours.imported), by, label, invented, changes: () => changes };
}

/** What an act makes, marked as invented; what was there before, a public fact perhaps, gets no mark. */
export function marked(state: PortfolioState, changes: readonly Change[]): readonly Change[] {
	return changes.map((change) =>
		change.do === 'put' && state.table(change.kind).get(change.id) === undefined
			? { ...change, fields: { ...change.fields, illustrative: true } }
			: change
	);
}
