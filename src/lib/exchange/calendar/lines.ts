/** A line of the file, unfolded. */
export interface Line {
	/** Where it begins, counted from 1. */
	readonly number: number;
	readonly text: string;
}

const [lineFeed, carriageReturn, space, tab] = [10, 13, 32, 9];

/**
 * The lines of a calendar file, put together again where they were folded. That is done on the bytes, since
 * programs fold in the midst of a character. Line ends may be CRLF, LF or CR; the text UTF-8, UTF-16 by its mark,
 * or, where a line is not UTF-8, Windows-1252.
 *
 * @param most undefined is returned where there are more lines than these
 */
export function unfoldedLines(file: Uint8Array, most: number): readonly Line[] | undefined {
	const bytes = asUtf8(file);
	const unfolded = new Uint8Array(bytes.length);
	const numbers = [1];
	let length = 0;
	let number = 1;
	for (let at = 0; at < bytes.length; at++) {
		const byte = bytes[at]!;
		if (byte !== lineFeed && byte !== carriageReturn) {
			unfolded[length++] = byte;
			continue;
		}
		let next = at + 1;
		if (byte === carriageReturn) {
			// Mail programs double the first half of a line end.
			while (bytes[next] === carriageReturn) next++;
			if (bytes[next] === lineFeed) next++;
		}
		number++;
		if (bytes[next] === space || bytes[next] === tab) at = next;
		else {
			unfolded[length++] = lineFeed;
			if (numbers.push(number) > most) return undefined;
			at = next - 1;
		}
	}
	return joined(
		decodedLines(unfolded.subarray(0, length)).map((text, at) => ({ number: numbers[at]!, text }))
	);
}

/** Old programs fold with a sign at the end of the line, where the text is quoted-printable. */
function joined(lines: readonly Line[]): readonly Line[] {
	const whole: Line[] = [];
	let open: { readonly number: number; readonly parts: string[] } | undefined;
	for (const line of lines) {
		const goesOn = line.text.endsWith('=');
		if (!open && !(goesOn && /^[^:]{0,200}ENCODING=QUOTED-PRINTABLE/i.test(line.text))) whole.push(line);
		else {
			open ??= { number: line.number, parts: [] };
			open.parts.push(goesOn ? line.text.slice(0, -1) : line.text);
			if (goesOn) continue;
			whole.push({ number: open.number, text: open.parts.join('') });
			open = undefined;
		}
	}
	if (open) whole.push({ number: open.number, text: `${open.parts.join('')}=` });
	return whole;
}

function asUtf8(bytes: Uint8Array): Uint8Array {
	const utf16 =
		bytes[0] === 0xff && bytes[1] === 0xfe
			? 'utf-16le'
			: bytes[0] === 0xfe && bytes[1] === 0xff
				? 'utf-16be'
				: undefined;
	return utf16 ? new TextEncoder().encode(new TextDecoder(utf16).decode(bytes)) : bytes;
}

function decodedLines(bytes: Uint8Array): string[] {
	const whole = decodedUtf8(bytes);
	if (whole !== undefined) return whole.replace(/^\ufeff/, '').split('\n');
	const lines: string[] = [];
	for (let start = 0; start <= bytes.length;) {
		const found = bytes.indexOf(lineFeed, start);
		const end = found < 0 ? bytes.length : found;
		const line = bytes.subarray(start, end);
		lines.push((decodedUtf8(line) ?? new TextDecoder('windows-1252').decode(line)).replace(/^\ufeff/, ''));
		start = end + 1;
	}
	return lines;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decodedUtf8(bytes: Uint8Array): string | undefined {
	try {
		return utf8.decode(bytes);
	} catch (error) {
		if (error instanceof TypeError) return undefined;
		throw error;
	}
}
