/** As many characters as a cell of a spreadsheet may hold. */
const longest = 32_767;

/**
 * Whether a cell says what a spreadsheet made of a text that it took for a number, or could not hold: `0042` became 42,
 * `+41 22 767 61 11` 41227676111, twelve digits and more 4.12E+11; a long text was cut. What was lost cannot be told from
 * the cell, so it says nothing.
 */
export function isSpoilt(text: string, written: string): boolean {
	const cell = text.trim();
	if (cell.length >= longest) return written.startsWith(cell);
	if (/^\d[.,]\d{1,5}E\+\d{1,3}$/i.test(cell))
		return /^\+?[\d ]{11,}$/.test(written) && startsAlike(cell, written);
	if (!/^[1-9]\d*$/.test(cell) || !/^[+0]/.test(written) || written.length > 100) return false;
	return /^[+\d ()./-]+$/.test(written) && digitsOf(written).replace(/^0+/, '') === cell;
}

/** The digit before the point is not rounded but at its end. */
function startsAlike(cell: string, written: string): boolean {
	return digitsOf(written).startsWith(cell.slice(0, 1));
}

function digitsOf(text: string): string {
	return text.replace(/\D/g, '');
}
