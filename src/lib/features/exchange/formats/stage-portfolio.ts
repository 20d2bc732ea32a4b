import { logIn } from '$lib/exchange/portfolio-file/arriving';
import { lookalikesOf } from '$lib/exchange/preview/lookalikes';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import { shownName } from '$lib/domain/base/text/shown-name';
import { writtenWords } from '$lib/ui/clock-words';
import { authorWords } from '../words';
import { nothingOfPortfolio } from './nothing-to-take';
import { readPortfolioFile } from '$lib/exchange/portfolio-file/read';
import { vouched } from '$lib/exchange/portfolio-file/vouch';
import { authorshipOf } from '$lib/exchange/signatures/authorship';
import { checkSignatures } from '$lib/exchange/signatures/check';
import { previewMerge, type Preview } from '$lib/exchange/preview/preview';
import { Slices } from '$lib/exchange/slices';
import { fail, ok, type Result } from '$lib/domain/base/result';
import { portfolioFileProblemWords, storeProblemWords } from '$lib/problems/words';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import type { StageOptions } from './format';
import type { Refusal, Staged } from './staged';

/** Of the whole way, reading takes about this share, comparing the rest. */
const readingShare = 0.6;

/** Reads a portfolio file and works out what taking it in would change. */
export async function stagePortfolio(
	portfolio: Portfolio,
	file: File,
	{ signal, progress }: StageOptions
): Promise<Result<Staged, Refusal>> {
	const ours = { id: portfolio.id, name: portfolio.name };
	const reading = (done: number) => progress(done * readingShare);
	const known = await portfolio.passages();
	const read = await readPortfolioFile(file, { ours, known, signal, progress: reading });
	if (!read.ok) {
		const words = portfolioFileProblemWords(read.problem);
		return fail(read.problem.type === 'other-portfolio' ? { ...words, joinable: file } : words);
	}
	const { header, changesets, passed, signatures: found } = read.value;
	const { log, waiting: parked } = logIn(read.value);
	const comparing = (done: number) => progress(readingShare + done * (1 - readingShare));
	const compared = await previewMerge(portfolio, log, { waiting: parked, signal, progress: comparing });
	if (!compared.ok) return fail(storeProblemWords(compared.problem));
	const { knowledge } = portfolio.state;
	const ground = { portfolio: portfolio.id, changesets, knowledge, signed: portfolio.signed };
	const signatures = await checkSignatures(found, ground, signal);
	const authorship = await authorshipOf(portfolio, changesets, compared.value, signatures, signal);
	const preview: Preview = { ...compared.value, known: compared.value.known + passed };
	const { after, differences } = preview;
	const arriving = { before: portfolio.state, after, differences, reader: portfolio.author };
	const writer = header.writer.author;
	const lookalikes = await lookalikesOf({ ...arriving, writer }, getLocale(), new Slices(signal));
	return ok({
		file: file.name,
		report: {
			from: () =>
				m.exchange_written({
					author: authorWords(writer),
					when: writtenWords(header.written),
					app: shownName(header.app)
				}),
			account: ({ fresh, known }) => [
				m.exchange_account_fresh({ count: fresh }),
				m.exchange_account_known({ count: known })
			],
			nothing: () => nothingOfPortfolio(preview)
		},
		preview,
		authorship,
		lookalikes,
		async commit(follow) {
			const options = { ...follow, waiting: parked, shown: preview.shown, verified: true, signatures };
			const before = portfolio.state.heads;
			const merged = await portfolio.merge(log, { name: file.name, writer: header.writer }, options);
			if (!merged.ok) return merged;
			const { kinds, fresh, conflicts, waiting, copies, reversal } = merged.value;
			if (copies.length === 0)
				await portfolio.keepPassages(
					await new Slices().through(vouched(portfolio.state, read.value, before))
				);
			return ok({
				kinds,
				fresh,
				known: merged.value.known + passed,
				waiting,
				copies,
				conflicts: conflicts.length,
				wrote: fresh > 0 || preview.parks || authorship.proves > 0,
				reversal
			});
		}
	});
}
