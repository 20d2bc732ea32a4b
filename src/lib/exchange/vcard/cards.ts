import { readEntry, type Entry } from './content-line';
import type { Line } from './lines';
import { isBase64, textOf, type Version } from './values';

/** One card as it stands in the file. */
export interface Card {
	/** Of its BEGIN. */
	readonly line: number;
	readonly version: Version;
	/** Its END was found. */
	readonly whole: boolean;
	readonly entries: readonly Entry[];
	/** How many it has beyond those that are read. */
	readonly further: number;
}

/** Address books have some sixty for somebody with everything. */
export const mostEntries = 500;

/** The cards of a file, at most so many; undefined where there are more. */
export function cardsOf(lines: readonly Line[], most: number): readonly Card[] | undefined {
	const scan = new Scan();
	for (const line of lines) {
		scan.take(line);
		if (scan.cards.length > most) return undefined;
	}
	scan.close(false);
	return scan.cards;
}

class Scan {
	readonly cards: Card[] = [];
	#open: { readonly line: number; readonly entries: Entry[]; further: number } | undefined;
	/** Cards within the card, of whoever answers for a person. */
	#inside = 0;

	take({ number, text }: Line): void {
		const edge = /^\s{0,9}(BEGIN|END)\s{0,9}:\s{0,9}VCARD\s{0,9}$/i.exec(text.slice(0, 60))?.[1];
		if (edge?.toUpperCase() === 'BEGIN') this.#begin(number);
		else if (edge !== undefined) this.#end();
		else if (this.#open && this.#inside === 0 && text.trim() !== '') this.#entry(text);
	}

	close(whole: boolean): void {
		if (!this.#open) return;
		const { line, entries, further } = this.#open;
		this.cards.push({ line, version: versionIn(entries), whole, entries, further });
		this.#open = undefined;
		this.#inside = 0;
	}

	#begin(line: number): void {
		const last = this.#open?.entries.at(-1);
		if (this.#inside > 0 || (last?.name === 'AGENT' && last.value.trim() === '')) this.#inside++;
		else {
			this.close(false);
			this.#open = { line, entries: [], further: 0 };
		}
	}

	#end(): void {
		if (this.#inside > 0) this.#inside--;
		else this.close(true);
	}

	#entry(text: string): void {
		const { entries } = this.#open!;
		const entry = readEntry(text) ?? { ...nothing, value: text };
		const before = entries.at(-1);
		// A picture that was not folded.
		if (entry.name === '' && before && isBase64(before)) return;
		if (entries.length < mostEntries) entries.push(entry);
		else this.#open!.further++;
	}
}

const nothing: Entry = { name: '', group: '', types: [], parameters: new Map(), value: '' };

function versionIn(entries: readonly Entry[]): Version {
	const entry = entries.find(({ name }) => name === 'VERSION');
	const said = entry ? textOf(entry, '3.0') : '';
	return said.startsWith('2') ? '2.1' : said.startsWith('4') ? '4.0' : '3.0';
}
