import type { Changeset, Heads } from '../../domain/records/changeset';
import type { MetaRow } from '../log/database';

/** A note that is as true of the same changesets in another database; what is of one database is not. */
export type NoteRow = Exclude<MetaRow, { key: Own }>;

/** Rows that are of one database. */
type Own = 'tip' | 'identity' | 'generation';
const own: ReadonlySet<MetaRow['key']> = new Set<Own>(['tip', 'identity', 'generation']);

export function isNote(row: MetaRow): row is NoteRow {
	return !own.has(row.key);
}

/** What a snapshot holds beside the portfolio file, since no file for colleagues has it. */
export interface Beside {
	/** Changesets that wait for others. */
	readonly parked: readonly Changeset[];
	/** What this browser notes of the portfolio: the last export, which file brought what. */
	readonly notes: readonly NoteRow[];
}

/** How it went when a snapshot was read, folded and compared. */
export interface Trial {
	readonly at: string;
	readonly good: boolean;
	/** Why not. */
	readonly detail?: string;
}

/** What is written beside the content of a snapshot, and read without it. */
export interface Snapshot {
	readonly format: 1;
	/** Counts up within the portfolio, whatever the clock says. */
	readonly number: number;
	readonly portfolio: { readonly id: string; readonly name: string; readonly sample: boolean };
	readonly author: string;
	/** Under which this browser wrote then. */
	readonly replica: string;
	/** Version of the app. */
	readonly app: string;
	readonly takenAt: string;
	readonly heads: Heads;
	/** How often the log had been laid anew then; its heads mean something else after each time. */
	readonly laying: number;
	/** Digest of which changesets are in it. */
	readonly fingerprint: string;
	readonly counts: { readonly records: number; readonly changesets: number };
	/** Length and SHA-256, in hex, of the content. */
	readonly bytes: number;
	readonly sha256: string;
	readonly beside: Beside;
	readonly trial?: Trial;
	/** The log whose erasures are known not to be in it, where that is a later one than its own; see `logName`. */
	readonly withoutErasedOf?: string;
}

/** A log from one erasure to the next, by who writes it and how often it has been laid anew. */
export function logName({ replica, laying }: Pick<Snapshot, 'replica' | 'laying'>): string {
	return `${replica} ${laying}`;
}

/** What somebody who takes a snapshot says of it; the shelf knows the rest. */
export type SnapshotAbout = Omit<Snapshot, 'format' | 'number' | 'bytes' | 'sha256' | 'trial'>;

/** What the text beside a snapshot says; undefined when it was cut or altered. */
export function parseSnapshot(text: string): Snapshot | undefined {
	const value = parsed(text);
	return isSnapshot(value) ? value : undefined;
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
}

/** As far as anybody relies on it before the content itself has been read. */
function isSnapshot(value: unknown): value is Snapshot {
	const { format, number, portfolio, takenAt, heads, counts, bytes, sha256, beside } = (value ??
		{}) as Partial<Snapshot>;
	return (
		format === 1 &&
		Number.isSafeInteger(number) &&
		typeof portfolio?.id === 'string' &&
		typeof portfolio.name === 'string' &&
		typeof takenAt === 'string' &&
		typeof heads === 'object' &&
		Object.values(heads).every(Number.isSafeInteger) &&
		Number.isSafeInteger(counts?.records) &&
		Number.isSafeInteger(counts?.changesets) &&
		Number.isSafeInteger(bytes) &&
		typeof sha256 === 'string' &&
		Array.isArray(beside?.parked) &&
		Array.isArray(beside.notes)
	);
}

/** Whether somebody with these heads holds everything that one with the others does. */
export function covers(heads: Heads, others: Heads): boolean {
	return Object.entries(others).every(([replica, seq]) => (heads[replica] ?? 0) >= seq);
}
