import type { Figures } from '$lib/domain/base/paper/figure-mark';
import { fromHtml } from '$lib/exchange/html/plain';

/** More than any paper has. */
const mostLines = 20_000;

/** The elements whose texts are compared; what is within others belongs to the one around it. */
const texts = new Set(['h1', 'h2', 'h3', 'h4', 'td', 'th', 'dt', 'dd', 'p', 'li']);

/**
 * What a paper says, line by line: each cell of its tables and lists by the headings it stands under, and every other text
 * by itself. The markup, of which nothing may be believed, is only taken apart as a text: nothing of it is shown or run.
 */
export function saidIn(main: string): Figures {
	const rows: string[][] = [];
	const under: string[] = [];
	let [head, cells, term]: [string[], string[], string] = [[], [], ''];
	let inHead = false;
	let open: { readonly name: string; text: string } | undefined;
	const place = (...more: readonly string[]) => [...under, ...more].filter(Boolean).join(' · ');

	function close({ name, text }: { readonly name: string; readonly text: string }) {
		const said = fromHtml(text).replace(/\s+/g, ' ').trim();
		if (name.startsWith('h')) {
			const level = Number(name[1]);
			under.length = Math.min(under.length, level - 1);
			under[level - 1] = said;
		} else if (name === 'td' || name === 'th') cells.push(said);
		else if (name === 'dt') term = said;
		else if (name === 'dd') rows.push([place(term), said]);
		else if (said !== '') rows.push([place(), said]);
	}

	for (const piece of main.split('<').slice(1)) {
		if (rows.length >= mostLines) break;
		const end = piece.indexOf('>');
		const tag = /^\/?[a-z][a-z0-9]{0,9}/.exec(piece.slice(0, 12))?.[0] ?? '';
		const ends = tag.startsWith('/');
		const name = ends ? tag.slice(1) : tag;
		if (name === 'table') head = [];
		else if (name === 'thead') inHead = !ends;
		else if (name === 'tr' && !ends) cells = [];
		else if (name === 'tr' && inHead) head = head.length > 0 ? head : cells;
		else if (name === 'tr')
			for (const [at, cell] of cells.slice(1).entries())
				rows.push([place(cells[0] ?? '', head[at + 1] ?? ''), cell]);
		if (!open && !ends && texts.has(name)) open = { name, text: piece.slice(end + 1) };
		else if (open && ends && name === open.name) {
			close(open);
			open = undefined;
		} else if (open) open.text += ` <${piece}`;
	}
	return { columns: ['', ''], rows };
}
