import type { Fields, Workload } from './workload';

/** What an engine shows after the merge. */
export interface Merged {
	readonly records: ReadonlyMap<string, Fields>;
	/** Cells of which it can name more than one value, `id field`; undefined where it names none. */
	readonly conflicts?: ReadonlySet<string>;
	/** Records of which it can say that one deleted what the other edited. */
	readonly contested?: ReadonlySet<string>;
}

/** A portfolio with somebody's changes in it, open in memory. */
export interface Opened {
	/** Takes in the whole file of the other, until every record can be read. */
	merge(file: Uint8Array<ArrayBuffer>): Promise<void>;
	look(): Merged;
}

/** A way to keep a portfolio that two people change apart from one another. */
export interface Engine {
	/** The whole files of both, each with its own changes and all before them. */
	make(workload: Workload): Promise<{ mine: Uint8Array; theirs: Uint8Array }>;
	open(file: Uint8Array<ArrayBuffer>): Promise<Opened>;
}

export const engineNames = ['ours', 'yjs', 'loro', 'tinybase', 'automerge'] as const;
export type EngineName = (typeof engineNames)[number];

export async function engineNamed(name: EngineName): Promise<Engine> {
	return ((await import(`./engines/${name}.ts`)) as { default: () => Promise<Engine> }).default();
}

/** Loads a package installed beside this bench; its types are not there where it is not installed. */
export async function peer<T>(name: string): Promise<T> {
	return (await import(name)) as T;
}
