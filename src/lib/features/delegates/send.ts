import { newId, newToken } from '$lib/domain/base/id';
import type { Json } from '$lib/domain/base/json';
import type { Locale } from '$lib/domain/base/words';
import { contact } from '$lib/domain/kinds/contact';
import { country } from '$lib/domain/kinds/country';
import { delegateRequest } from '$lib/domain/kinds/delegate-request';
import { editChanges } from '$lib/domain/merge/edit';
import { lensOf } from '$lib/domain/reading/lens';
import { delegateView } from '$lib/exchange/delegate/view';
import { delegateHtml, shownDigest } from '$lib/exchange/delegate/write';
import { plainName } from '$lib/exchange/portfolio-file/file-name';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import { commitTold } from '$lib/problems/commit-told';
import { noteFile } from '$lib/problems/note-file';
import { recordTitle } from '$lib/problems/record-words';
import { browserSurroundings } from '$lib/store/base/surroundings';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { saveText } from '$lib/ui/save-file';
import { realToday } from '$lib/ui/today';
import { delegateWords } from './file-words';

/** Whom a file is for: a State and the person who sits for it. */
export interface Addressee {
	readonly country: string;
	readonly contact: string;
}

/**
 * Writes down what is sent to whom and hands one file for each delegate to the browser. Written first, so that no file is
 * on its way that the portfolio knows nothing of.
 *
 * @param meeting for which they answer, if for one
 * @param locale the language the files open in
 */
export async function sendDelegates(
	portfolio: Portfolio,
	addressees: readonly Addressee[],
	{ meeting, locale }: { readonly meeting: string | undefined; readonly locale: Locale }
): Promise<boolean> {
	const lenses = { en: lensOf(portfolio, 'en'), fr: lensOf(portfolio, 'fr') };
	const { random } = browserSurroundings;
	const today = realToday();
	const files = addressees.map((to) => ({
		...to,
		view: delegateView(portfolio, lenses, to.country, today),
		request: newId(random),
		token: newToken(random)
	}));
	const changes = files.flatMap(({ view, request, token, ...to }) =>
		editChanges(delegateRequest, undefined, request, {
			...to,
			meeting,
			token,
			content: shownDigest(view.shown as unknown as Json),
			sentOn: today
		})
	);
	const label = { act: 'create', kind: delegateRequest.name, count: files.length } as const;
	const written = await commitTold(portfolio, label, changes, m.delegates_sent({ count: files.length }));
	if (!written) return false;
	for (const { view, request, token, ...to } of files) {
		const state = recordTitle(country.name, to.country, lenses.en);
		const name = recordTitle(contact.name, to.contact, lenses[locale]);
		const fileName = `${state}-${name}`;
		const words = delegateWords();
		const html = delegateHtml({
			...{ view, words, locale, portfolio: portfolio.id, request, token, name, fileName }
		});
		saveText(`${plainName(fileName) || request}-${today}.html`, html, 'text/html;charset=utf-8');
	}
	// One after the other: each is a note of its own, and the last is what the quiet line leads to. Named without the person.
	for (const { view } of files)
		await noteFile(
			portfolio,
			{
				form: 'delegate',
				file: `${plainName(view.state.en)}-…-${today}.html`,
				scope: view.state[getLocale()],
				people: view.people.map(({ id }) => id)
			},
			m.delegates_sent({ count: files.length })
		);
	return true;
}
