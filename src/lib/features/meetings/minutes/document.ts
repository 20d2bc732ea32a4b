import { guardCell } from '$lib/exchange/csv/guard';

/** A document of headed sections, as data: on screen, as text and as a file it is the same. */
export interface Document {
	readonly title: string;
	readonly subtitle: string;
	readonly sections: readonly Section[];
	readonly foot: string;
}

export interface Section {
	readonly heading: string;
	readonly blocks: readonly Block[];
}

export type Block =
	/** A label, if any, and what it says. */
	| { readonly type: 'line'; readonly label?: string; readonly text: string; readonly warn?: boolean }
	| { readonly type: 'list'; readonly label: string; readonly items: readonly string[] }
	/** The first column is text, all others are figures. */
	| {
			readonly type: 'table';
			readonly caption: string;
			readonly head: readonly string[];
			readonly rows: readonly (readonly string[])[];
	  };

/** The document as plain text, for a letter or an e-mail. */
export function documentText({ title, subtitle, sections, foot }: Document): string {
	const parts = [
		[title, subtitle].filter(Boolean).join('\n'),
		...sections.map(({ heading, blocks }) => [heading, ...blocks.map(blockText)].join('\n')),
		foot
	];
	return `${parts.join('\n\n')}\n`;
}

function blockText(block: Block): string {
	switch (block.type) {
		case 'line':
			return block.label === undefined ? block.text : `${block.label}\u00a0: ${block.text}`;
		case 'list':
			return [block.label, ...block.items.map((item) => `– ${item}`)].join('\n');
		case 'table':
			return [block.caption, ...[block.head, ...block.rows].map((row) => row.map(cellText).join('\t'))].join(
				'\n'
			);
	}
}

const figure = /^[-\u2212]?[\d\s.,’]+$/;

/** The table may be pasted into a spreadsheet, where a name must not run. */
function cellText(text: string): string {
	const line = text.replace(/[\t\r\n]+/g, ' ');
	return figure.test(line) ? line : guardCell(line);
}
