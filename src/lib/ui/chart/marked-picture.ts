import { markKeyword, markText, type Figures } from '$lib/domain/base/paper/figure-mark';
import { pictureDigest, withText } from '$lib/domain/base/paper/png-text';
import { momentParameter } from '../moment-parameter';
import { language } from '../language.svelte';
import { today } from '../today';
import type { FigureTable } from './figure-table';

/** The figures of a table as a picture keeps them: rows by what their columns of words say together. */
export function figuresIn({ columns, rows, foot }: FigureTable): Figures {
	const first = columns.findIndex(({ numeric }) => numeric);
	const words = Math.max(1, first < 0 ? 1 : first);
	const joined = (texts: readonly string[]) => [
		texts.slice(0, words).filter(Boolean).join(' · '),
		...texts.slice(words)
	];
	return {
		columns: joined(columns.map(({ label }) => label)),
		rows: [...rows, ...(foot ? [foot] : [])].map((row) =>
			joined(row.map(({ text, exact, apart }) => (exact ?? text) + (apart ? ` + ${apart}` : '')))
		)
	};
}

/** A picture that says of itself what it is of, from when, and which figures it shows. */
export async function markedPicture(
	picture: Blob,
	about: { readonly title: string; readonly lines: readonly string[]; readonly table: FigureTable },
	from: { readonly portfolio: string; readonly url: URL; readonly made: string }
): Promise<Blob> {
	const bytes = new Uint8Array(await picture.arrayBuffer());
	const digest = pictureDigest(bytes, markKeyword);
	if (digest === undefined) return picture;
	const { table, ...said } = about;
	const mark = { ...said, locale: language.current, address: addressOf(from.url), day: today(), digest };
	const { portfolio, made } = from;
	const text = markText({ ...mark, portfolio, made, figures: figuresIn(table) });
	const marked = withText(bytes, markKeyword, text);
	return marked ? new Blob([marked], { type: picture.type }) : picture;
}

/** The screen as it is addressed in the present. */
function addressOf(url: URL): string {
	const parameters = new URLSearchParams(url.search);
	parameters.delete(momentParameter);
	const said = parameters.toString();
	return said === '' ? url.pathname : `${url.pathname}?${said}`;
}
