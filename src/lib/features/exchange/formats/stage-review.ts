import { planReview } from '$lib/exchange/review/plan';
import { readReview } from '$lib/exchange/review/read';
import { previewChanges } from '$lib/exchange/preview/preview-changes';
import { fail, ok, type Result } from '$lib/domain/base/result';
import { reviewProblemWords } from '$lib/problems/review-file';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { browserSurroundings } from '$lib/store/base/surroundings';
import { today } from '$lib/ui/today';
import type { Wording } from '$lib/problems/words';
import type { StageOptions } from './format';
import { m } from '$lib/paraglide/messages';
import ReviewReport from '../ReviewReport.svelte';
import { nothingOfReview } from './nothing-to-take';
import { panelOf } from './report';
import type { Staged } from './staged';
import { importOf } from './write-import';

/** Holds an adviser's answer against what was sent, and works out what taking it in would change. */
export async function stageReview(
	portfolio: Portfolio,
	file: File,
	{ signal }: StageOptions
): Promise<Result<Staged, Wording>> {
	const read = readReview(new Uint8Array(await file.arrayBuffer()));
	if (!read.ok) return fail(reviewProblemWords(read.problem));
	const planned = planReview(read.value, portfolio, today());
	if (!planned.ok) return fail(reviewProblemWords(planned.problem));
	const { changes } = planned.value;
	const { replica, author } = portfolio;
	const { app, random, now } = browserSurroundings;
	const writing = { writer: { replica, author, app }, at: now(), random };
	const preview = await previewChanges(portfolio, changes, writing, { signal });
	return ok({
		file: file.name,
		preview,
		lookalikes: [],
		report: {
			panel: panelOf(ReviewReport, { review: planned.value }),
			account: () => [m.assessment_refused({ count: planned.value.refused.length })],
			nothing: () => nothingOfReview(planned.value)
		},
		commit: importOf(portfolio, file.name, changes, preview)
	});
}
