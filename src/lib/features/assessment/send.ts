import { newId, newToken } from '$lib/domain/base/id';
import type { Change } from '$lib/domain/records/changeset';
import { editChanges } from '$lib/domain/merge/edit';
import type { Locale } from '$lib/domain/base/words';
import { reviewRequest } from '$lib/domain/kinds/review-request';
import { reviewView } from '$lib/exchange/review/view';
import { contentDigest, reviewHtml } from '$lib/exchange/review/write';
import { plainName } from '$lib/exchange/portfolio-file/file-name';
import { m } from '$lib/paraglide/messages';
import { commitTold } from '$lib/problems/commit-told';
import { lensOf } from '$lib/domain/reading/lens';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { browserSurroundings } from '$lib/store/base/surroundings';
import { saveText } from '$lib/ui/save-file';
import { today } from '$lib/ui/today';
import { reviewWords } from './review-words';

export interface Sending {
	readonly advisers: readonly string[];
	readonly projects: readonly string[];
	readonly criteria: readonly string[];
	/** The language the files open in. */
	readonly locale: Locale;
}

/**
 * Writes down what is sent to whom and hands one file for each adviser to the browser. Written first, so that no
 * file is on its way that the portfolio knows nothing of.
 */
export async function sendReviews(
	portfolio: Portfolio,
	{ advisers, projects, criteria, locale }: Sending
): Promise<boolean> {
	const lenses = { en: lensOf(portfolio, 'en'), fr: lensOf(portfolio, 'fr') };
	const view = reviewView(portfolio, lenses, projects, criteria);
	const content = contentDigest(view);
	const { random } = browserSurroundings;
	const files = advisers.map((assessor) => ({ assessor, request: newId(random), token: newToken(random) }));
	const changes = files.flatMap(({ assessor, request, token }): Change[] =>
		editChanges(reviewRequest, undefined, request, {
			assessor,
			projects,
			criteria,
			token,
			content,
			sentOn: today()
		})
	);
	const label = { act: 'create', kind: reviewRequest.name, count: files.length } as const;
	const written = await commitTold(portfolio, label, changes, m.assessment_sent({ count: files.length }));
	if (!written) return false;
	for (const { assessor, request, token } of files) {
		const html = reviewHtml({
			view,
			words: reviewWords(),
			locale,
			portfolio: portfolio.id,
			request,
			token,
			assessor
		});
		saveText(`review-${plainName(assessor) || 'adviser'}-${today()}.html`, html, 'text/html;charset=utf-8');
	}
	return true;
}
