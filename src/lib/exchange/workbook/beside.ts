import { fail, type Result } from '../../domain/base/result';
import { scriptUrl } from '../../store/base/script-url';
import type { Grid } from '../table/table';
import type { WorkbookProblem } from './problems';
import address from './worker?worker&url';

/** How long a workbook may take to be read, in seconds; somebody waits. */
const patience = 20;

/**
 * Reads a workbook in a worker, which is stopped when that takes too long. The bytes go with it.
 *
 * @throws the signal's reason when cancelled
 */
export async function readBeside(
	bytes: Uint8Array<ArrayBuffer>,
	signal: AbortSignal
): Promise<Result<readonly Grid[], WorkbookProblem>> {
	signal.throwIfAborted();
	const worker = new Worker(scriptUrl(address), { type: 'module' });
	const { promise, resolve, reject } = Promise.withResolvers<Result<readonly Grid[], WorkbookProblem>>();
	const timer = setTimeout(() => resolve(fail({ type: 'too-slow', seconds: patience })), patience * 1000);
	const cancel = () => reject(signal.reason as Error);
	signal.addEventListener('abort', cancel);
	worker.addEventListener('message', ({ data }) => resolve(data as Result<readonly Grid[], WorkbookProblem>));
	// Out of memory, or a fault of the reader: either way the file cannot be read here.
	worker.addEventListener('error', () => resolve(fail({ type: 'broken' })));
	worker.postMessage(bytes, [bytes.buffer]);
	try {
		return await promise;
	} finally {
		clearTimeout(timer);
		signal.removeEventListener('abort', cancel);
		worker.terminate();
	}
}
