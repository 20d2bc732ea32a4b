/** What can be asked of the named texts of an address: `URLSearchParams`, or a `Query`. */
export interface Parameters {
	get(name: string): string | null;
	getAll(name: string): readonly string[];
	set(name: string, value: string): void;
	append(name: string, value: string): void;
}

/**
 * Named texts as the part of an address behind its question mark says them, written and read as `URLSearchParams` does,
 * which belongs to the browser.
 */
export class Query implements Parameters {
	#pairs: (readonly [name: string, value: string])[];

	/** @param text without its question mark; whatever it cannot mean is read as it stands */
	constructor(text = '') {
		const parts = text.split('&').filter((part) => part !== '');
		this.#pairs = parts.map((part) => {
			const at = part.indexOf('=');
			return at < 0 ? [decoded(part), ''] : [decoded(part.slice(0, at)), decoded(part.slice(at + 1))];
		});
	}

	get(name: string): string | null {
		return this.#pairs.find(([one]) => one === name)?.[1] ?? null;
	}

	getAll(name: string): readonly string[] {
		return this.#pairs.flatMap(([one, value]) => (one === name ? [value] : []));
	}

	set(name: string, value: string): void {
		const at = this.#pairs.findIndex(([one]) => one === name);
		this.#pairs = this.#pairs.filter(([one], index) => one !== name || index === at);
		if (at < 0) this.append(name, value);
		else this.#pairs[at] = [name, value];
	}

	append(name: string, value: string): void {
		this.#pairs.push([name, value]);
	}

	toString(): string {
		return this.#pairs.map((pair) => pair.map(encoded).join('=')).join('&');
	}
}

/** Half a sign has no bytes. */
const halves = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

function encoded(text: string): string {
	return encodeURIComponent(text.replace(halves, '\uFFFD'))
		.replace(/[!'()~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
		.replaceAll('%20', '+');
}

function decoded(text: string): string {
	const spaced = text.replaceAll('+', ' ');
	try {
		return decodeURIComponent(spaced);
	} catch {
		return spaced;
	}
}
