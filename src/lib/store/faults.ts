import { Dexie } from 'dexie';
import type { StoreProblem } from './problems';

/**
 * The problem behind an error of the database. Only errors of IndexedDB and Dexie are expected; anything else
 * is a bug and is thrown on.
 */
export function storageProblem(error: unknown): StoreProblem {
	const names = errorNames(error);
	if (names.includes('QuotaExceededError')) return { type: 'storage-full' };
	if (names.includes('DatabaseClosedError')) return { type: 'read-only', reason: 'closed' };
	if (names.includes('VersionError')) return { type: 'read-only', reason: 'stale' };
	if (names.includes('MissingAPIError') || names.includes('SecurityError'))
		return { type: 'storage-missing' };
	if (error instanceof Dexie.DexieError || error instanceof DOMException)
		return { type: 'storage-failed', detail: `${error.name}: ${error.message}` };
	throw error;
}

/** Dexie wraps the browser's error, sometimes twice: the cause counts. */
function errorNames(error: unknown): string[] {
	const names: string[] = [];
	for (let at = error, depth = 0; at instanceof Error && depth < 4; depth++) {
		names.push(at.name);
		at = 'inner' in at ? at.inner : undefined;
	}
	return names;
}
