/*
 * A spreadsheet runs a cell that begins with a sign of a formula, whoever wrote it, and passes over blanks and
 * signs nobody sees before it. It may also part the lines of a file at another sign than the one they were written
 * with, so that a cell begins in the midst of a text. A leading apostrophe makes a cell text. One is added wherever
 * a formula could begin, also before what already looks guarded, so that taking one away is exact.
 */

/** Where a program may see the end of a cell: separators in use, and every line break. */
const ends = ',;|\\t\\n\\v\\f\\r\\u0085\\u2028\\u2029';
/** Blanks, control and unseen characters, and quotation marks that a program may have taken off. */
const passedOver = `'"\\u0000-\\u0008\\u000e-\\u0020\\u007f-\\u0084\\u0086-\\u009f\\u2800\\p{Zs}\\p{Cf}\\p{DI}\\p{Cs}`;
/** The signs themselves, wide, small and raised ones too, and what stands for a minus. */
const signs =
	'=+\\-@\\u207a-\\u207c\\u208a-\\u208c\\u2010-\\u2012\\u2212\\ufb29\\ufe62\\ufe63\\ufe66\\ufe6b\\uff0b\\uff0d\\uff1d\\uff20';

const formula = `[${passedOver}]*[${signs}]`;
/** Blanks that some programs drop with what stands before them. */
const blank = "'*[\\u0000-\\u001f\\u007f-\\u009f]";

const unguarded = new RegExp(`^(?=${blank}|${formula})|(?<=[${ends}])(?=${formula})`, 'gu');
const guarded = new RegExp(`^'(?=${blank}|${formula})|(?<=[${ends}])'(?=${formula})`, 'gu');

/** A cell that no spreadsheet runs, whatever it takes for the separator. */
export function guardCell(text: string): string {
	return text.replace(unguarded, "'");
}

/** What stood in the cell before it was guarded. */
export function unguardCell(cell: string): string {
	return cell.replace(guarded, '');
}
