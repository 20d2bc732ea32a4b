import { fail } from '$lib/domain/base/result';
import { sealedEnding } from '$lib/exchange/seal/seal';
import { portfolioFileProblemWords } from '$lib/problems/words';
import type { Format } from './format';

/** Any of the other formats, sealed by a passphrase: what is in it is known once that has been given. */
export const sealedFormat: Format = {
	is: ({ guess }) => guess === 'sealed',
	accept: [sealedEnding],
	stage(_, file) {
		const words = portfolioFileProblemWords({ type: 'not-ours', guess: 'sealed' });
		return Promise.resolve(fail({ ...words, sealed: file }));
	}
};
