import { inflateSync } from 'node:zlib';

/*
 * Reads the text of the PDFs that Chromium writes: plain objects, streams deflated, glyphs told by a ToUnicode
 * map for each font. Not a reader of any other PDF.
 */

type Glyphs = ReadonlyMap<string, string>;
type Objects = ReadonlyMap<string, string>;

/** The text of each page of a printed document, in the order it was painted, a line for each piece. */
export function pagesOf(pdf: Buffer): readonly string[] {
	const objects: Objects = new Map(
		[...pdf.toString('latin1').matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, at, body]) => [
			at!,
			body!
		])
	);
	return [...objects.values()]
		.filter((object) => /\/Type\s*\/Page\b/.test(object))
		.map((page) => textOf(contentOf(objects.get(reference(page, 'Contents')!)!), page, objects));
}

function reference(object: string, name: string): string | undefined {
	return new RegExp(`/${name}\\s+(\\d+) 0 R`).exec(object)?.[1];
}

function contentOf(object: string): string {
	const [, head, stream] = /^([\s\S]*?)stream\n([\s\S]*?)\nendstream/.exec(object)!;
	const bytes = Buffer.from(stream!, 'latin1');
	return (head!.includes('FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1');
}

/** The text of a content stream and of the forms it draws; `owner` holds the resources it names. */
function textOf(content: string, owner: string, objects: Objects): string {
	const head = owner.split('stream')[0]!;
	let glyphs: Glyphs = new Map();
	let text = '';
	for (const [, font, shown, form, ended] of content.matchAll(
		/\/(\w+) [\d.]+ Tf|<(\w+)> Tj|\/(\w+) Do|\b(ET)\b/g
	)) {
		if (font) glyphs = glyphsOf(objects.get(reference(head, font)!)!, objects);
		else if (shown) text += read(shown, glyphs);
		else if (ended) text += '\n';
		else if (form) {
			const drawn = objects.get(reference(head, form)!)!;
			if (/\/Subtype\s*\/Form/.test(drawn)) text += textOf(contentOf(drawn), drawn, objects);
		}
	}
	return text;
}

function glyphsOf(font: string, objects: Objects): Glyphs {
	const glyphs = new Map<string, string>();
	const content = contentOf(objects.get(reference(font, 'ToUnicode')!)!);
	for (const [, block] of content.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
		for (const [, glyph, hex] of block!.matchAll(/<(\w+)>\s*<(\w+)>/g))
			glyphs.set(glyph!, Buffer.from(hex!, 'hex').swap16().toString('utf16le'));
	for (const [, block] of content.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
		for (const [, from, to, first] of block!.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g))
			for (let by = 0; parseInt(from!, 16) + by <= parseInt(to!, 16); by++)
				glyphs.set(
					(parseInt(from!, 16) + by).toString(16).padStart(from!.length, '0').toUpperCase(),
					String.fromCharCode(parseInt(first!, 16) + by)
				);
	return glyphs;
}

/** A glyph is told by one byte or by two, as its font is. */
function read(shown: string, glyphs: Glyphs): string {
	const size = [...glyphs.keys()][0]?.length ?? 4;
	const codes = shown.toUpperCase().match(new RegExp(`\\w{${size}}`, 'g')) ?? [];
	return codes.map((code) => glyphs.get(code) ?? '').join('');
}
