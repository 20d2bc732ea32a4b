import type { Heads } from '../../domain/records/changeset';
import { maxLine } from '../../domain/merge/limits';
import type { Signature } from '../../domain/signature/signature';

export const formatName = 'isocentre-portfolio';

/** Major: what an older reader must refuse. Minor: what it may read and pass over. */
export const formatVersion = '1.2';

export const fileExtension = '.isocentre.json';

export const mediaType = 'application/vnd.isocentre+json';

/** What is judged before any of it is parsed or inflated. */
export const caps = {
	/** Bytes of one line: a changeset of 1,000 operations, or one note of a million characters, fits. */
	line: maxLine,
	/** Bytes of the whole file once inflated. */
	inflated: 2 * 1024 * 1024 * 1024,
	/** Inflated bytes to each packed one; our own files reach about 12. Judged past the first 16 MB. */
	ratio: 200,
	ratioFrom: 16 * 1024 * 1024
} as const;

/** UTF-16 units of the name of a portfolio. */
export const maxPortfolioName = 1000;

/** Which portfolio a file belongs to. */
export interface PortfolioName {
	readonly id: string;
	readonly name: string;
}

/** The first line of a portfolio file. */
export interface PortfolioHeader {
	readonly format: typeof formatName;
	readonly version: string;
	readonly portfolio: PortfolioName;
	readonly writer: { readonly replica: string; readonly author: string };
	/** Version of the app that wrote the file. */
	readonly app: string;
	/** ISO instant by the writer's clock. */
	readonly written: string;
	/** What the reader is expected to hold already; empty in a full file. */
	readonly since: Heads;
	/** The highest number of each replica in it, or held already. */
	readonly heads: Heads;
	readonly counts: { readonly changesets: number; readonly operations: number };
	/** How many of its changesets, the last ones, wait for others where it was written; absent for none. */
	readonly waiting?: number | undefined;
	/** By whom the newest changesets are signed; since 1.2. */
	readonly signatures?: readonly Signature[];
}

/** The last line: without it a file was cut. */
export interface PortfolioFooter {
	readonly changesets: number;
	/** SHA-256, in hex, of all bytes before the footer's line. */
	readonly digest: string;
}

/** The fixed words around the three parts, each beginning or ending a line. */
export const frame = {
	header: '{"header":',
	changesets: '"changesets":[',
	close: '],',
	footer: '"footer":'
} as const;
