import type { MailProblem } from '$lib/exchange/mail/problems';
import { m } from '$lib/paraglide/messages';
import { formatBytes } from '$lib/ui/format';
import { error, wordingOf, type Wording, type WordingMap } from '$lib/ui/problems/wording';

const words: WordingMap<MailProblem> = {
	empty: () => refused(m.problems_file_empty()),
	'too-large': ({ size, max }) =>
		refused(m.mail_too_large({ size: formatBytes(size), max: formatBytes(max) })),
	'not-a-mail': () => refused(m.mail_none())
};

/** Why a mail is refused. */
export function mailProblemWords(problem: MailProblem): Wording {
	return wordingOf(words, problem);
}

function refused(text: string): Wording {
	return error(text, m.problems_nothing_changed());
}
