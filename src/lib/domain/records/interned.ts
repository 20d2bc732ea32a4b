/** Texts that recur, each kept once under a small number. */
export class Interned {
	readonly texts: string[] = [];
	readonly #codes = new Map<string, number>();

	constructor(texts: readonly string[] = []) {
		for (const text of texts) this.codeOf(text);
	}

	codeOf(text: string): number {
		const known = this.#codes.get(text);
		if (known !== undefined) return known;
		this.#codes.set(text, this.texts.length);
		return this.texts.push(text) - 1;
	}

	textOf(code: number): string {
		return this.texts[code]!;
	}
}
