/** A text of signs of one unit in UTF-16, without a mark of its order. */
export function wide(text: string, little: boolean): Uint8Array {
	return Uint8Array.from(
		[...text].flatMap((sign) => {
			const code = sign.charCodeAt(0);
			return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
		})
	);
}
