import type { RandomBytes } from '../../domain/base/id';
import type { KeyMaker } from '../keys/signing-key';
import type { StoreProblem } from './problems';

/** What the store takes from the world around it; tests bring their own. */
export interface Surroundings {
	/** The present instant: ISO, UTC, with milliseconds. */
	now(): string;
	readonly random: RandomBytes;
	/** Version of the app, written into every changeset. */
	readonly app: string;
	/** Where databases lie, where that is not the browser's usual place. */
	readonly databases?: IDBFactory;
	/** Makes the keys that this browser signs with, where the browser's own way is not meant. */
	readonly newKey?: KeyMaker;
	/** Called when the log of an open portfolio, to which another tab may have written, does not fold. */
	readonly unfoldable?: (problem: StoreProblem) => unknown;
	/** Called before the database of a portfolio, made by an earlier version of the app, is changed for this one. */
	readonly beforeUpgrade?: (portfolio: string, around: Surroundings) => Promise<void>;
}

export const browserSurroundings: Surroundings = {
	now: () => new Date().toISOString(),
	random: (bytes) => crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>),
	app: __APP_VERSION__
};
