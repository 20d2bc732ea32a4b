/** The lines of bytes in an encoding that has ASCII in it, each with the line feed that ends it. */
export function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
	for (let start = 0; start < bytes.length;) {
		const found = bytes.indexOf(10, start);
		const end = found < 0 ? bytes.length : found + 1;
		yield bytes.subarray(start, end);
		start = end;
	}
}
