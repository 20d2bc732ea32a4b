/** A document of headed sections, as data: on screen, as text and as a file it is the same. */
export interface Paper {
	readonly title: string;
	readonly subtitle: string;
	readonly sections: readonly PaperSection[];
}

export interface PaperSection {
	readonly heading: string;
	readonly texts: readonly string[];
	readonly table?: PaperTable;
}

export interface PaperTable {
	readonly head: readonly string[];
	readonly rows: readonly (readonly string[])[];
}

/** As plain text, for a letter or a form. */
export function paperText({ title, subtitle, sections }: Paper): string {
	const parts = sections.map(({ heading, texts, table }) =>
		[
			heading,
			...texts,
			...(table?.rows.map((row) => `– ${row[0]}\u00a0: ${row.slice(1).join(' · ')}`) ?? [])
		].join('\n')
	);
	return `${[`${title}\n${subtitle}`, ...parts].join('\n\n')}\n`;
}
