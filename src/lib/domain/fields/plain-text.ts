import type { FieldProblem } from '../schema/field';
import { withoutNeedless } from '../base/text/unseen';

/*
 * Texts are stored in one canonical form (NFC, no space at the ends, no control characters, in one line no signs that
 * nobody sees), so that the same words are the same value on every laptop and a file can carry them out and back exactly.
 */

/** What most texts have none of: one look at each character tells that the rest need not be asked. */
const unusualInLine = /[^\u0020-\u007e\u00a0-\u00ac\u00ae-\u00ff]/;
const unusualInLines = /[^\t\n\u0020-\u007e\u00a0-\u00ff]/;
const loneSurrogate = /\p{Cs}/u;
const controlInLine = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;
const controlInLines = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/;
/** What earlier versions refused: what they took is read all the same. */
const neverInLine = /[\u0000-\u001f\u007f]/;
const neverInLines = /[\u0000-\u0008\u000b-\u001f\u007f]/;
/** Vertical tabs and form feeds come from slides, the others from old and from foreign programs. */
const otherBreaks = /[\v\f\u0085\u2028\u2029]/g;
const beyondLatin1 = /[^\u0000-\u00ff]/;

/** Why a value is not a canonical text of at most `max` UTF-16 units; undefined when it is. */
export function textProblem(value: unknown, max: number, lines: boolean): FieldProblem | undefined {
	if (typeof value !== 'string') return { type: 'wrong-type', expected: 'text' };
	if (value === '') return { type: 'required' };
	if (value.length > max) return { type: 'too-long', length: value.length, max };
	if (value.trim() !== value) return { type: 'bad-text', text: value.slice(0, 80) };
	if (!(lines ? unusualInLines : unusualInLine).test(value)) return undefined;
	if ((lines ? controlInLines : controlInLine).test(value))
		return { type: 'bad-text', text: value.slice(0, 80) };
	if (beyondLatin1.test(value) && (loneSurrogate.test(value) || value.normalize('NFC') !== value))
		return { type: 'bad-text', text: value.slice(0, 80) };
	if (!lines && withoutNeedless(value) !== value) return { type: 'bad-text', text: value.slice(0, 80) };
	return undefined;
}

/** Whether a value is such a text but for its form: spaces around it, accents in pieces, signs that nobody sees. */
export function isPlainText(value: unknown, max: number, lines: boolean): boolean {
	if (typeof value !== 'string' || value.length > max || value.trim() === '') return false;
	return !(lines ? neverInLines : neverInLine).test(value) && !loneSurrogate.test(value);
}

/** What was typed as one canonical line: line breaks and tabs become spaces, signs that nobody sees go. */
export function tidyLine(text: string): string {
	return withoutNeedless(text)
		.normalize('NFC')
		.split(/[\t\r\n\v\f\u0085\u2028\u2029]/)
		.map((line) => line.trim())
		.filter(Boolean)
		.join(' ');
}

/** What was typed as canonical lines: `\n` between them, whatever the machine it was typed on. */
export function tidyLines(text: string): string {
	return text.normalize('NFC').replace(/\r\n?/g, '\n').replace(otherBreaks, '\n').trim();
}
