import { fail, ok, type Result } from '../../domain/base/result';
import { scriptUrl } from '../../store/base/script-url';
import type { SealProblem } from './problems';
import address from './worker?worker&url';

/** What the worker is asked. */
export interface SealAsk {
	readonly act: 'seal' | 'open';
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly passphrase: string;
}

/** The ending of a sealed file, behind the name of what is in it. */
export const sealedEnding = '.age';

/** Larger files are no portfolio; in bytes. */
const largest = 512 * 1024 * 1024;

/** Seals a file by a passphrase: without it nobody opens it, and whatever byte is altered, it is refused. */
export async function seal(content: Blob, passphrase: string): Promise<Result<Blob, SealProblem>> {
	const sealed = await ask<Uint8Array<ArrayBuffer>>('seal', content, passphrase);
	return sealed ? ok(new Blob([sealed])) : fail({ type: 'seal-failed' });
}

/** Opens a sealed file; what was in it keeps the name that it had. */
export async function unseal(file: File, passphrase: string): Promise<Result<File, SealProblem>> {
	if (file.size > largest) return fail({ type: 'seal-too-large', max: largest });
	const opened = await ask<Result<Uint8Array<ArrayBuffer>, SealProblem>>('open', file, passphrase);
	if (!opened) return fail({ type: 'seal-failed' });
	if (!opened.ok) return opened;
	const name = file.name.endsWith(sealedEnding) ? file.name.slice(0, -sealedEnding.length) : file.name;
	return ok(new File([opened.value], name));
}

/** Undefined where the worker stopped, as out of memory, or the file cannot be read. */
async function ask<Answer>(
	act: SealAsk['act'],
	content: Blob,
	passphrase: string
): Promise<Answer | undefined> {
	const bytes = await content.arrayBuffer().catch(() => undefined);
	if (!bytes) return undefined;
	const worker = new Worker(scriptUrl(address), { type: 'module' });
	const { promise, resolve } = Promise.withResolvers<Answer | undefined>();
	worker.addEventListener('message', ({ data }) => resolve(data as Answer));
	worker.addEventListener('error', () => resolve(undefined));
	const asked: SealAsk = { act, bytes: new Uint8Array(bytes), passphrase };
	worker.postMessage(asked, [bytes]);
	try {
		return await promise;
	} finally {
		worker.terminate();
	}
}
