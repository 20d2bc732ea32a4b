import { sizeProblem } from '$lib/exchange/vcard/size';
import { vcardProblemWords } from '$lib/problems/words';
import { sized, type Format } from './format';

/** The cards of an address book, taken in as people with their organisation and role. */
export const vcardFormat: Format = {
	is: ({ guess, name }) => guess === 'vcard' || (guess === 'text' && /\.(vcf|vcard)$/i.test(name)),
	accept: ['.vcf', '.vcard', 'text/vcard', 'text/x-vcard'],
	refusal: sized(sizeProblem, vcardProblemWords),
	async stage(...given) {
		const { stageVcard } = await import('./stage-vcard');
		return stageVcard(...given);
	}
};
