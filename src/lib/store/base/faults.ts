import { Dexie } from 'dexie';
import { fail, type Result } from '../../domain/base/result';
import type { StoreProblem } from './problems';

/**
 * The problem behind an error of the database. Only errors of IndexedDB and Dexie are expected; anything else
 * is a bug and is thrown on.
 */
export function storageProblem(error: unknown): StoreProblem {
	const causes = causesOf(error);
	const names = causes.map(({ name }) => name);
	if (names.includes('QuotaExceededError') || causes.some(isFullDisk)) return { type: 'storage-full' };
	if (names.includes('DatabaseClosedError')) return { type: 'read-only', reason: 'closed' };
	if (names.includes('VersionError')) return { type: 'read-only', reason: 'stale' };
	if (names.includes('MissingAPIError') || names.includes('SecurityError'))
		return { type: 'storage-missing' };
	if (error instanceof Dexie.DexieError || error instanceof DOMException)
		return { type: 'storage-failed', detail: `${error.name}: ${error.message}` };
	throw error;
}

/** What work with the storage comes to, where that fails as a problem. */
export async function expected<T>(
	work: () => Promise<Result<T, StoreProblem>>
): Promise<Result<T, StoreProblem>> {
	try {
		return await work();
	} catch (error) {
		return fail(storageProblem(error));
	}
}

/** The same for what a start depends on: whatever happens, there must be something to say. */
export async function toTheEnd(
	work: () => Promise<Result<unknown, StoreProblem>>
): Promise<Result<unknown, StoreProblem>> {
	try {
		return await expected(work);
	} catch (error) {
		return fail({ type: 'storage-failed', detail: String(error) });
	}
}

/** Dexie wraps the browser's error, sometimes twice: the cause counts. */
function causesOf(error: unknown): Error[] {
	const causes: Error[] = [];
	for (let at = error; at instanceof Error && causes.length < 4; at = 'inner' in at ? at.inner : undefined)
		causes.push(at);
	return causes;
}

/** Chromium says so of large values when the disk is full while the quota is not. */
function isFullDisk({ message }: Error): boolean {
	return message.includes('Failed to write blobs');
}
