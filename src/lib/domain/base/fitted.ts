const halfCharacter = /\p{Cs}/gu;

/** A text of at most so many UTF-16 units in which every character is whole, so that it can be written as UTF-8. */
export function fitted(text: string, max: number): string {
	const isInTheMiddle = text.length > max && text.codePointAt(max - 1)! > 0xffff;
	return text.slice(0, isInTheMiddle ? max - 1 : max).replace(halfCharacter, '\ufffd');
}
