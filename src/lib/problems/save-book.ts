import type { Sheet } from '$lib/domain/base/sheet';
import { writeBeside } from '$lib/exchange/workbook/write-beside';
import { m } from '$lib/paraglide/messages';
import { browserSurroundings } from '$lib/store/base/surroundings';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { formatDate, formatInstant } from '$lib/ui/format';
import { saveBlob } from '$lib/ui/save-file';
import { shownDay } from '$lib/ui/shown-day.svelte';

/** As of when what is shown is: an ISO instant, and in words; of a moment of the past, the end of its day. */
export function dataTime(): { readonly at: string; readonly words: string } {
	const day = shownDay.current;
	if (day !== undefined) return { at: `${day}T23:59:59.999Z`, words: formatDate(day) };
	const at = browserSurroundings.now();
	return { at, words: formatInstant(at) };
}

/** The line that says from which portfolio a paper is, and as of when. */
export function sourceLine(portfolio: Portfolio, { words }: { readonly words: string }): string {
	return m.exchange_workbook_source({ portfolio: portfolio.name, when: words });
}

/**
 * Writes sheets as one workbook among the downloads. Each says above its head from which portfolio it is and as of when,
 * and so does the document.
 *
 * @param name of the file, without its ending
 */
export async function saveBook(
	portfolio: Portfolio,
	{ name, title, sheets }: { name: string; title: string; sheets: readonly Sheet[] },
	time = dataTime()
): Promise<void> {
	const subject = sourceLine(portfolio, time);
	const sourced = sheets.map((sheet) =>
		sheet.title.length > 0 ? { ...sheet, title: [...sheet.title, subject] } : sheet
	);
	const { at } = time;
	const book = { title, subject, author: portfolio.author, at, sheets: sourced };
	saveBlob(`${name}.xlsx`, await writeBeside(book));
}
