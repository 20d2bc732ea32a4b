import { country } from '$lib/domain/kinds/country';
import { shownLens } from '$lib/problems/shown-lens';
import { planDelegate } from '$lib/exchange/delegate/plan';
import { readDelegate, type DelegateAnswer } from '$lib/exchange/delegate/read';
import { previewChanges } from '$lib/exchange/preview/preview-changes';
import { fail, ok, type Result } from '$lib/domain/base/result';
import { m } from '$lib/paraglide/messages';
import { delegateProblemWords } from '$lib/problems/delegate-file';
import type { Wording } from '$lib/problems/words';
import { browserSurroundings } from '$lib/store/base/surroundings';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { realToday } from '$lib/ui/today';
import DelegateReport from '../DelegateReport.svelte';
import type { StageOptions } from './format';
import { nothingOfDelegate } from './nothing-to-take';
import { panelOf } from './report';
import type { Staged } from './staged';
import { importOf } from './write-import';

/** Holds a delegate's answer against what was sent, and works out what the lines that are accepted would change. */
export async function stageDelegate(
	portfolio: Portfolio,
	file: File,
	options: StageOptions
): Promise<Result<Staged, Wording>> {
	const read = readDelegate(new Uint8Array(await file.arrayBuffer()));
	if (!read.ok) return fail(delegateProblemWords(read.problem));
	return stageAnswer(portfolio, { file: file.name, answer: read.value }, new Map(), options);
}

interface ReadFile {
	readonly file: string;
	readonly answer: DelegateAnswer;
}

/** The same as somebody chose line by line. */
async function stageAnswer(
	portfolio: Portfolio,
	{ file, answer }: ReadFile,
	choice: ReadonlyMap<string, boolean>,
	{ signal }: StageOptions
): Promise<Result<Staged, Wording>> {
	const lens = shownLens(portfolio);
	const state = lens.title(country.name, answer.shown.country) ?? '';
	const planned = planDelegate(answer, {
		...{ source: portfolio, revealed: portfolio.revealed, lens, choice },
		today: realToday(),
		collectedFrom: m.delegates_collected_from({ state })
	});
	if (!planned.ok) return fail(delegateProblemWords(planned.problem));
	const { changes, refused, lines } = planned.value;
	const { replica, author } = portfolio;
	const { app, random, now } = browserSurroundings;
	const writing = { writer: { replica, author, app }, at: now(), random };
	const preview = await previewChanges(portfolio, changes, writing, { signal });
	const choose = (key: string, accepted: boolean) => (at: Portfolio, more: StageOptions) =>
		stageAnswer(at, { file, answer }, new Map([...choice, [key, accepted]]), more);
	const left = lines.filter(({ accepted, standing }) => !accepted && standing !== 'same').length;
	return ok({
		file,
		preview,
		lookalikes: [],
		report: {
			panel: panelOf(DelegateReport, { portfolio, plan: planned.value, choose }),
			account: () => [
				...(left > 0 ? [m.delegates_left({ count: left })] : []),
				m.delegates_refused({ count: refused.length })
			],
			nothing: () => nothingOfDelegate(planned.value)
		},
		commit: importOf(portfolio, file, changes, preview)
	});
}
