import type { Book } from '../../domain/base/sheet';
import { scriptUrl } from '../../store/base/script-url';
import address from './write-worker?worker&url';

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Writes a workbook in a worker.
 *
 * @throws where the worker could not, as without memory
 */
export async function writeBeside(book: Book): Promise<Blob> {
	const worker = new Worker(scriptUrl(address), { type: 'module' });
	const { promise, resolve, reject } = Promise.withResolvers<Uint8Array<ArrayBuffer>>();
	worker.addEventListener('message', ({ data }) => resolve(data as Uint8Array<ArrayBuffer>));
	worker.addEventListener('error', ({ message }) => reject(new Error(`no workbook was written: ${message}`)));
	worker.postMessage(book);
	try {
		return new Blob([await promise], { type: workbookType });
	} finally {
		worker.terminate();
	}
}
