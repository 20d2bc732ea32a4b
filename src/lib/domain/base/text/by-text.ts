/** Sorts texts by their characters, the same on every laptop; what is absent comes first. */
export function byText(a: string | undefined, b: string | undefined): number {
	const [one, other] = [a ?? '', b ?? ''];
	return one < other ? -1 : one > other ? 1 : 0;
}
