/** Whether one letter added, left out, changed or swapped with its neighbour turns one word into the other. */
export function isOneEdit(a: string, b: string): boolean {
	const apart = a.length - b.length;
	if (apart > 1 || apart < -1) return false;
	const shorter = Math.min(a.length, b.length);
	let at = 0;
	while (at < shorter && a.charCodeAt(at) === b.charCodeAt(at)) at++;
	if (apart === 1) return sameFrom(a, at + 1, b, at);
	if (apart === -1) return sameFrom(a, at, b, at + 1);
	if (at === a.length) return false;
	if (sameFrom(a, at + 1, b, at + 1)) return true;
	const swapped = a[at] === b[at + 1] && a[at + 1] === b[at];
	return swapped && sameFrom(a, at + 2, b, at + 2);
}

function sameFrom(a: string, i: number, b: string, j: number): boolean {
	for (; i < a.length && j < b.length; i++, j++) if (a.charCodeAt(i) !== b.charCodeAt(j)) return false;
	return i === a.length && j === b.length;
}
