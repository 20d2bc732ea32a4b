import { unseal } from '$lib/exchange/seal/seal';
import type { Encoding } from '$lib/exchange/encoding/encodings';
import type { ReadSheet } from '$lib/exchange/table/read-sheet';
import { isOurs } from '$lib/exchange/table/returned';
import type { Reading } from '$lib/exchange/table/reading';
import { ok, type Result } from '$lib/domain/base/result';
import { portfolioFileProblemWords, storeProblemWords } from '$lib/problems/words';
import { sealProblemText } from '$lib/problems/seal';
import { app } from '$lib/store/app/app.svelte';
import { isRefusedByDisk } from '$lib/store/plan/failed-action';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import type { StoreProblem } from '$lib/store/base/problems';
import type { Reversible } from '$lib/store/base/receipts';
import { stageFile } from './formats/all';
import type { FoundFigure } from './formats/figure';
import type { FoundPaper } from './formats/paper';
import type { StageOptions } from './formats/format';
import { openTable, type OpenTable } from './formats/open-table';
import { stageTables } from './formats/stage-table';
import type { Account, Refusal, Staged } from './formats/staged';
import { ownSheets } from './own-sheets';
import type { DifferenceFilter } from './difference-rows';
import { joinFile } from './join-file';
import type { RowFilter } from './row-filter';
import { proposedReading, rememberShape } from './shapes';

/** A folder that was given where a file was meant. */
export interface GivenFolder {
	readonly folder: string;
}

/** Where the import of a file stands. */
export type ImportStep =
	| { readonly at: 'idle' }
	| { readonly at: 'reading'; readonly file: string; readonly done: number }
	| { readonly at: 'refused'; readonly file: string; readonly why: Refusal }
	/** A sealed file, which waits for its passphrase; why the one tried before did not open it. */
	| { readonly at: 'sealed'; readonly file: File; readonly why?: string; readonly trying?: boolean }
	/** before: how it was read until now, where somebody goes back to that. */
	| { readonly at: 'asking'; readonly open: OpenTable; readonly before?: readonly ReadSheet[] }
	/** A picture of a chart or the paper of a meeting, which says of itself what it is of. */
	| { readonly at: 'paper'; readonly paper: FoundFigure | FoundPaper }
	/** refused: it was to be written, and could not be. anew: it is being worked out again, and is not what would be written. */
	| { readonly at: 'preview'; readonly staged: Staged; readonly refused?: Refusal; readonly anew?: Anew }
	| { readonly at: 'writing'; readonly staged: Staged; readonly done: number }
	| { readonly at: 'done'; readonly staged: Staged; readonly account: Account; readonly reversal: Reversal };

/** How tables that are previewed are being read instead; none where something else was chosen. */
interface Anew {
	readonly sheets?: readonly ReadSheet[];
}

/** Whether what was taken in stands, and the action that would be reversed: the import, its undo, its redo. */
export interface Reversal {
	readonly undone: boolean;
	readonly action: Reversible;
}

const none: Reading['answers'] = new Map();

/** Stages something, or stops to ask. */
export type Work = (
	portfolio: Portfolio,
	options: StageOptions
) => Promise<Result<Staged | OpenTable | FoundFigure | FoundPaper, Refusal>>;

/**
 * Files on their way in, one after the other: read, compared and shown; written when the person says so.
 * It goes on while they look at other screens.
 */
export class ImportSession {
	step: ImportStep = $state.raw({ at: 'idle' });
	/** What waits for the file at hand. */
	waiting: readonly (File | GivenFolder)[] = $state.raw([]);
	/** What is looked at alone, of the file at hand: of the changes, and of the rows of a table. */
	filter: DifferenceFilter = $state.raw({});
	rows: RowFilter | undefined = $state.raw();
	#stop = new AbortController();
	#portfolio: Portfolio | undefined;

	/** Lets go of files that were compared with another portfolio than the one open now. */
	attend(portfolio: Portfolio): void {
		if (this.step.at === 'idle' || this.#portfolio === portfolio) return;
		this.waiting = [];
		this.next();
	}

	/** Takes files in hand: the first of them now, unless another is. */
	take(files: readonly (File | GivenFolder)[]): void {
		if (files.length === 0) return;
		this.waiting = [...this.waiting, ...files];
		if (['idle', 'refused', 'paper', 'done'].includes(this.step.at)) this.next();
	}

	/** Leaves the file at hand as it is and goes on with the next. */
	next(): void {
		this.#stop.abort();
		const [file, ...rest] = this.waiting;
		this.waiting = rest;
		this.filter = {};
		this.rows = undefined;
		this.step = { at: 'idle' };
		if (!file) return;
		if ('folder' in file) this.#refuseFolder(file.folder);
		else void this.#stage(file.name, (portfolio, options) => stageFile(portfolio, file, options));
	}

	#refuseFolder(file: string): void {
		this.#portfolio = app.current;
		this.step = { at: 'refused', file, why: portfolioFileProblemWords({ type: 'directory' }) };
	}

	/** Opens the sealed file at hand, and reads what is in it. */
	async unseal(passphrase: string): Promise<void> {
		const { step } = this;
		if (step.at !== 'sealed') return;
		const trying: ImportStep = { ...step, trying: true };
		this.step = trying;
		const opened = await unseal(step.file, passphrase);
		if (this.step !== trying) return;
		if (!opened.ok) this.step = { at: 'sealed', file: step.file, why: sealProblemText(opened.problem) };
		else
			void this.#stage(opened.value.name, (portfolio, options) =>
				stageFile(portfolio, opened.value, options)
			);
	}

	/** Says of which kinds the rows of tables are, and what their columns are. */
	choose(sheets: readonly ReadSheet[]): void {
		const open = this.step.at === 'asking' ? this.step.open : undefined;
		if (!open) return;
		for (const { table, reading } of sheets) rememberShape(table, reading);
		void this.#stage(open.source.name, (portfolio, options) => staged(portfolio, open, sheets, options));
	}

	/** Reads the tables at hand otherwise: mended, or as was decided. What is shown stays until that is done. */
	amend(change: (reading: Reading) => Reading): void {
		if (this.step.at !== 'preview' || !this.step.staged.read) return;
		const { open } = this.step.staged.read;
		const sheets = this.#sheets.map(({ table, reading }) => ({ table, reading: change(reading) }));
		for (const { table, reading } of sheets) if (!isOurs({ table, reading })) rememberShape(table, reading);
		const work: Work = (portfolio, options) => staged(portfolio, open, sheets, options);
		void this.#stage(open.source.name, work, { sheets });
	}

	/** What was said of rows and names that look like records, worked out or not. */
	get answered(): Reading['answers'] {
		return this.#sheets[0]?.reading.answers ?? none;
	}

	/** How the tables at hand are read, worked out or not. */
	get #sheets(): readonly ReadSheet[] {
		if (this.step.at !== 'preview') return [];
		return this.step.anew?.sheets ?? this.step.staged.read?.sheets ?? [];
	}

	/** Works the file at hand out anew, as somebody chose in what its format shows. What is shown stays until that is done. */
	again(work: Work): void {
		if (this.step.at === 'preview') void this.#stage(this.step.staged.file, work, {});
	}

	/** Goes back to what the tables at hand hold. */
	askAgain(): void {
		if (this.step.at !== 'preview' || !this.step.staged.read) return;
		this.#stop.abort();
		this.step = { at: 'asking', open: this.step.staged.read.open, before: this.#sheets };
	}

	/** Reads the table at hand again in another encoding; of the kind that was said, if it was. */
	decodeAs(encoding: Encoding): void {
		const { step } = this;
		const [open, kind] =
			step.at === 'asking'
				? [step.open]
				: step.at === 'refused'
					? [step.why.open]
					: step.at === 'preview'
						? [step.staged.read?.open, step.staged.read?.sheets[0]?.reading.kind]
						: [];
		if (!open) return;
		void this.#stage(open.source.name, async (portfolio, options) => {
			const again = await openTable(portfolio, open.source, options, encoding);
			const [sheet] = again.ok ? again.value.sheets : [];
			if (!again.ok || !sheet || !kind) return again;
			return staged(portfolio, again.value, [proposedReading(portfolio, sheet.table, kind)], options);
		});
	}

	/** Writes what was previewed, as one action; nothing while that is worked out anew. */
	async commit(): Promise<void> {
		if (this.step.at !== 'preview' || this.step.anew) return;
		const { staged } = this.step;
		this.#stop = new AbortController();
		this.step = { at: 'writing', staged, done: 0 };
		const show = (step: ImportStep) => {
			if (this.step.at === 'writing' && this.step.staged === staged) this.step = step;
		};
		const progress = (done: number) => show({ at: 'writing', staged, done });
		const written = await staged.commit({ signal: this.#stop.signal, progress });
		show(written.ok ? doneWith(staged, written.value) : this.#notWritten(staged, written.problem));
	}

	/** Takes back what was taken in, or does it again: this import and nothing that was done since. */
	async reverse(): Promise<Result<unknown, StoreProblem> | undefined> {
		const { step } = this;
		if (step.at !== 'done' || !this.#portfolio) return undefined;
		const { undone, action } = step.reversal;
		const done = await this.#portfolio[undone ? 'redo' : 'undo'](action);
		if (done.ok && done.value && this.step === step)
			this.step = { ...step, reversal: { undone: !undone, action: done.value } };
		return done;
	}

	/** Gives up writing, if it is not too late; what was previewed can be taken in again. */
	cancel(): void {
		if (this.step.at === 'writing') this.#stop.abort();
	}

	/** A disk that refuses may take the same import later; anything else is about the file. */
	#notWritten(staged: Staged, problem: StoreProblem): ImportStep {
		if (problem.type === 'cancelled') return { at: 'preview', staged };
		const why = storeProblemWords(problem);
		return isRefusedByDisk(problem)
			? { at: 'preview', staged, refused: why }
			: { at: 'refused', file: staged.file, why };
	}

	/** Opens the portfolio of the refused file beside the one that is open, or compares it where that is here already. */
	async join(file: File): Promise<void> {
		this.step = { at: 'reading', file: file.name, done: 0 };
		const joined = await joinFile(file);
		this.step = typeof joined === 'string' ? { at: 'idle' } : { at: 'refused', file: file.name, why: joined };
		if (joined === 'known') this.take([file]);
	}

	/** @param anew of a preview that stays to be seen until this is worked out; else its progress is shown */
	async #stage(file: string, work: Work, anew?: Anew): Promise<void> {
		const portfolio = app.current;
		if (!portfolio) return;
		this.#portfolio = portfolio;
		this.#stop.abort();
		if (anew && this.step.at === 'preview') this.step = { ...this.step, anew };
		this.#stop = new AbortController();
		const { signal } = this.#stop;
		const show = (step: ImportStep) => {
			if (!signal.aborted) this.step = step;
		};
		const progress = (done: number) => (anew ? undefined : show({ at: 'reading', file, done }));
		progress(0);
		try {
			const staged = await work(portfolio, { signal, progress });
			if (!staged.ok)
				show(
					staged.problem.sealed
						? { at: 'sealed', file: staged.problem.sealed }
						: { at: 'refused', file, why: staged.problem }
				);
			else if ('mark' in staged.value) show({ at: 'paper', paper: staged.value });
			else if ('sheets' in staged.value) {
				const own = ownSheets(portfolio, staged.value);
				if (own)
					show({
						at: 'preview',
						staged: await stageTables(portfolio, staged.value, own, { signal, progress })
					});
				else show({ at: 'asking', open: staged.value });
			} else show({ at: 'preview', staged: staged.value });
		} catch (error) {
			if (signal.aborted) return;
			// The last resort says what it was; nothing waits here for an end that does not come.
			this.step = { at: 'idle' };
			throw error;
		}
	}
}

async function staged(
	portfolio: Portfolio,
	open: OpenTable,
	sheets: readonly ReadSheet[],
	options: StageOptions
): Promise<Result<Staged, Refusal>> {
	const stage = open.stage?.(portfolio, sheets, options) ?? stageTables(portfolio, open, sheets, options);
	return ok(await stage);
}

function doneWith(staged: Staged, account: Account): ImportStep {
	return { at: 'done', staged, account, reversal: { undone: false, action: account } };
}

export const importing = new ImportSession();
