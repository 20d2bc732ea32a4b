import { sizeProblem } from '$lib/exchange/mail/size';
import { mailProblemWords } from '$lib/problems/words';
import { sized, type Format } from './format';

/** A mail, taken in as a conversation with the people it is between. */
export const mailFormat: Format = {
	is: ({ name }) => /\.eml$/i.test(name),
	accept: ['.eml', 'message/rfc822'],
	refusal: sized(sizeProblem, mailProblemWords),
	async stage(...given) {
		const { stageMail } = await import('./stage-mail');
		return stageMail(...given);
	}
};
