import type { RandomBytes } from '../domain/id';

/** What the store takes from the world around it; tests bring their own. */
export interface Surroundings {
	/** The present instant: ISO, UTC, with milliseconds. */
	now(): string;
	readonly random: RandomBytes;
	/** Version of the app, written into every changeset. */
	readonly app: string;
	/** Where databases lie, where that is not the browser's usual place. */
	readonly databases?: IDBFactory;
}

export const browserSurroundings: Surroundings = {
	now: () => new Date().toISOString(),
	random: (bytes) => crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>),
	app: __APP_VERSION__
};
