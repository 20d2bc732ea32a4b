import type { Result } from '$lib/domain/base/result';
import { app } from '$lib/store/app/app.svelte';
import type { Arriving } from '$lib/store/open/arriving';
import type { StoreProblem } from '$lib/store/base/problems';
import type { Wording } from '$lib/ui/problems/wording';

/** Undefined when it went well; else what to tell. */
type Outcome = Promise<Wording | undefined>;

/** The file that comes with the app and is there without a network too. */
const sampleFile = '/sample.isocentre.json';

export async function openSample(unreachable: Wording): Outcome {
	const response = await fetch(sampleFile).catch(() => undefined);
	if (!response?.ok) return unreachable;
	const file = await readFile(await response.blob());
	if (!file.ok) return file.problem;
	return outcomeOf(await app.openSample(file.value));
}

/** One of those this browser keeps. */
export async function openKnown(id: string): Outcome {
	return outcomeOf(await app.open(id));
}

export async function startEmpty(name: string): Outcome {
	return outcomeOf(await app.createEmpty(name));
}

/** A colleague's whole portfolio, from the file they exported. */
export async function joinByFile(blob: Blob, signal?: AbortSignal): Outcome {
	const file = await readFile(blob, signal);
	return file.ok ? joinArriving(file.value) : file.problem;
}

/** The same, once it is read. */
export async function joinArriving(arriving: Arriving): Outcome {
	return outcomeOf(await app.join(arriving));
}

/** What reads files is fetched with the first one: the start screen shows without it. */
export async function readFile(blob: Blob, signal?: AbortSignal) {
	const { arrivingFile } = await import('./arriving-file');
	return arrivingFile(blob, signal);
}

/** The words for a trouble name kinds and fields, which nobody needs who has none. */
async function outcomeOf(done: Result<unknown, StoreProblem>): Outcome {
	if (done.ok) return undefined;
	const { storeProblemWords } = await import('$lib/problems/store');
	return storeProblemWords(done.problem);
}
