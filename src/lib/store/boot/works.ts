import { storageProblem } from '../base/faults';
import { inTime } from './probe';

/**
 * Whether the browser does something with its storage, and in time.
 *
 * @param patience in milliseconds
 */
export function works(patience: number, attempt: () => PromiseLike<unknown>): Promise<boolean> {
	const done = Promise.resolve(attempt()).then(
		() => true,
		(error: unknown) => {
			// Anything but a failure of the storage is a bug and is thrown on.
			storageProblem(error);
			return false;
		}
	);
	return inTime(done, patience, false);
}
