import type { Changeset } from '$lib/domain/records/changeset';
import type { FileForm } from '$lib/domain/kinds/file-given';
import { peopleIn } from '$lib/domain/protection/people-in';
import type { Kind } from '$lib/domain/schema/kind';
import { kinds } from '$lib/domain/kinds/all';
import { contact } from '$lib/domain/kinds/contact';
import { writeCsv } from '$lib/exchange/csv/write';
import { recordSheet, type RecordSheetOptions } from '$lib/exchange/table/record-sheet';
import { writePlain } from '$lib/exchange/plain/write';
import { plainName, portfolioFileName } from '$lib/exchange/portfolio-file/file-name';
import { mediaType } from '$lib/exchange/portfolio-file/format';
import { packed, writePortfolioFile, type WriteOptions } from '$lib/exchange/portfolio-file/write';
import { ok, type Result } from '$lib/domain/base/result';
import type { SealProblem } from '$lib/exchange/seal/problems';
import { seal, sealedEnding } from '$lib/exchange/seal/seal';
import { lensOf } from '$lib/domain/reading/lens';
import { shownLens } from '$lib/problems/shown-lens';
import { noteFile } from '$lib/problems/note-file';
import { dataTime, saveBook } from '$lib/problems/save-book';
import { browserSurroundings } from '$lib/store/base/surroundings';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { saveBlob, saveText } from '$lib/ui/save-file';
import { today } from '$lib/ui/today';

type Style = RecordSheetOptions['style'];

/** The whole portfolio as a file, and the name it goes by. */
async function portfolioFile(
	portfolio: Portfolio,
	gzip: boolean,
	options: WriteOptions
): Promise<{ readonly name: string; readonly content: Blob }> {
	const about = {
		portfolio: { id: portfolio.id, name: portfolio.name },
		writer: { replica: portfolio.replica, author: portfolio.author },
		app: browserSurroundings.app,
		written: browserSurroundings.now(),
		parked: portfolio.parked,
		signatures: (log: readonly Changeset[]) => portfolio.signaturesFor(log)
	};
	const { parts } = await writePortfolioFile(about, portfolio.logWithUnsaved(), options);
	const content = gzip ? await packed(parts) : new Blob([...parts], { type: mediaType });
	// A file of the past is named by its day; within, it says when it was written.
	return { name: portfolioFileName({ ...about, written: today() }, gzip), content };
}

/** Writes the whole portfolio to a file among the downloads and returns its name. */
export async function exportPortfolio(
	portfolio: Portfolio,
	gzip: boolean,
	options: WriteOptions = {}
): Promise<string> {
	const { name, content } = await portfolioFile(portfolio, gzip, options);
	saveBlob(name, content);
	return name;
}

/**
 * Writes records as a workbook among the downloads, a sheet a kind, with every field.
 *
 * @param only one kind, where not all of them
 */
export async function exportBook(portfolio: Portfolio, style: Style, only?: Kind): Promise<void> {
	const locale = getLocale();
	const lens = lensOf(portfolio, locale);
	const time = dataTime();
	const from = { portfolio: portfolio.id, at: time.at };
	const filled = only ? [only] : kinds.filter(({ name }) => portfolio.table(name).size > 0);
	const sheets = filled.map((kind) => {
		const title = style === 'people' ? [kind.plural[locale]] : [];
		return recordSheet(kind, portfolio.all(kind.name), lens, { style, title, from });
	});
	const title = only ? only.plural[locale] : portfolio.name;
	const name = [plainName(portfolio.name), ...(only ? [only.path] : []), today()].join('-');
	await saveBook(portfolio, { name, title, sheets }, time);
	note(portfolio, 'workbook', `${name}.xlsx`, only);
}

/** Writes it packed and sealed by a passphrase, and returns its name. */
export async function exportSealed(
	portfolio: Portfolio,
	passphrase: string
): Promise<Result<string, SealProblem>> {
	const { name, content } = await portfolioFile(portfolio, true, {});
	const sealed = await seal(content, passphrase);
	if (!sealed.ok) return sealed;
	saveBlob(name + sealedEnding, sealed.value);
	return ok(name + sealedEnding);
}

/** Writes the records of one kind as a table among the downloads. */
export function exportTable(portfolio: Portfolio, kind: Kind, style: Style): void {
	const text = writeCsv(kind, portfolio.all(kind.name), shownLens(portfolio), {
		style,
		from: { portfolio: portfolio.id, at: dataTime().at }
	});
	const name = `${plainName(portfolio.name)}-${kind.path}-${today()}.csv`;
	saveText(name, text, 'text/csv;charset=utf-8');
	note(portfolio, 'table', name, kind);
}

/** Writes the current records of all kinds among the downloads, for other programs. */
export function exportPlain(portfolio: Portfolio): void {
	const { app, now } = browserSurroundings;
	const written = now();
	const about = { portfolio: { id: portfolio.id, name: portfolio.name }, app, written };
	const tables = kinds.map(({ name }) => ({ kind: name, records: portfolio.all(name) }));
	const name = `${plainName(portfolio.name)}-${today()}.portfolio.json`;
	saveText(name, writePlain(about, tables), 'application/json');
	note(portfolio, 'records', name);
}

/** Notes who stands in the records of a kind, or that everybody who is listed does. */
function note(portfolio: Portfolio, form: FileForm, file: string, only?: Kind): void {
	const people = peopleIn(only ?? contact, portfolio.all((only ?? contact).name));
	const scope = only ? only.plural[getLocale()] : m.protection_scope_all();
	void noteFile(portfolio, { form, file, scope, people });
}
