import { storeProblemWords } from '$lib/problems/store';
import { app } from '$lib/store/app.svelte';
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
	const opened = await app.openSample(file.value);
	return opened.ok ? undefined : storeProblemWords(opened.problem);
}

/** One of those this browser keeps. */
export async function openKnown(id: string): Outcome {
	const opened = await app.open(id);
	return opened.ok ? undefined : storeProblemWords(opened.problem);
}

export async function startEmpty(name: string): Outcome {
	const made = await app.createEmpty(name);
	return made.ok ? undefined : storeProblemWords(made.problem);
}

/** A colleague's whole portfolio, from the file they exported. */
export async function joinByFile(blob: Blob, signal?: AbortSignal): Outcome {
	const file = await readFile(blob, signal);
	if (!file.ok) return file.problem;
	const joined = await app.join(file.value);
	return joined.ok ? undefined : storeProblemWords(joined.problem);
}

/** What reads files is fetched with the first one: the start screen shows without it. */
async function readFile(blob: Blob, signal?: AbortSignal) {
	const { arrivingFile } = await import('./arriving-file');
	return arrivingFile(blob, signal);
}
