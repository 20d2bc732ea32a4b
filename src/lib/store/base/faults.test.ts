import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { storageProblem } from './faults';

test('a full disk is found under the errors that Dexie puts around it', () => {
	const cause = new DOMException('full', 'QuotaExceededError');
	expect(storageProblem(cause)).toEqual({ type: 'storage-full' });
	const wrapped = Object.assign(new Dexie.AbortError('aborted'), { inner: cause });
	expect(storageProblem(wrapped)).toEqual({ type: 'storage-full' });
	const unwritten = new DOMException('Failed to write blobs (IOError)', 'DataError');
	expect(storageProblem(unwritten)).toEqual({ type: 'storage-full' });
});

test('the states of the database have problems of their own', () => {
	const closed = storageProblem(new Dexie.DatabaseClosedError('closed'));
	expect(closed).toEqual({ type: 'read-only', reason: 'closed' });
	const newer = storageProblem(new Dexie.VersionError('newer'));
	expect(newer).toEqual({ type: 'read-only', reason: 'stale' });
	expect(storageProblem(new Dexie.MissingAPIError('none'))).toEqual({ type: 'storage-missing' });
	expect(storageProblem(new DOMException('odd', 'UnknownError'))).toEqual({
		type: 'storage-failed',
		detail: 'UnknownError: odd'
	});
});

test('anything else is a bug and stays one', () => {
	expect(() => storageProblem(new TypeError('oops'))).toThrow('oops');
});
