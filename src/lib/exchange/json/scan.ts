import type { Place, TextProblem } from './problems';

/** So many lists and objects may lie within one another in any file. */
export const maxDepth = 32;

type Fault =
	| { readonly type: 'not-json' | 'broken-character' | 'too-deep'; readonly at: number }
	| { readonly type: 'duplicate-key' | 'forbidden-key'; readonly at: number; readonly key: string };

const literal = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const space = /[ \t\r\n]*/y;

/**
 * Looks for what `JSON.parse` lets pass or does not place: syntax faults with their column, keys written
 * twice, `__proto__`, lone surrogates, nesting beyond the cap. Slower than parsing, so only for texts that
 * gave cause.
 *
 * @param line number of the line in its file, for the place
 * @param shift columns that stand before `text` in that line
 */
export function scanJson(text: string, line: number, shift = 0): TextProblem | undefined {
	const scanner = new Scanner(text);
	const fault = scanner.document();
	if (!fault) return undefined;
	const path = scanner.path();
	const place: Place = { line, column: fault.at + 1 + shift, ...(path && { path }) };
	if (fault.type === 'too-deep') return { type: fault.type, place, max: maxDepth };
	if (fault.type === 'duplicate-key' || fault.type === 'forbidden-key')
		return { type: fault.type, place, key: fault.key };
	return { type: fault.type, place };
}

class Scanner {
	#at = 0;
	readonly #steps: (string | number)[] = [];

	constructor(private readonly text: string) {}

	document(): Fault | undefined {
		return this.#value() ?? (this.#peek() === undefined ? undefined : this.#notJson());
	}

	/** Where the scan stopped. */
	path(): string {
		return pathOf(this.#steps);
	}

	#value(): Fault | undefined {
		const first = this.#peek();
		if (first === '{') return this.#nested(() => this.#object());
		if (first === '[') return this.#nested(() => this.#array());
		if (first !== '"') return this.#match(literal) ? undefined : this.#notJson();
		const text = this.#string();
		return typeof text === 'string' ? undefined : text;
	}

	#nested(inner: () => Fault | undefined): Fault | undefined {
		if (this.#steps.length >= maxDepth) return { type: 'too-deep', at: this.#at };
		this.#at++;
		return inner();
	}

	#object(): Fault | undefined {
		if (this.#take('}')) return undefined;
		const keys = new Set<string>();
		do {
			this.#peek();
			const at = this.#at;
			const key = this.#string();
			if (typeof key !== 'string') return key;
			this.#steps.push(key);
			if (key === '__proto__') return { type: 'forbidden-key', at, key };
			if (keys.has(key)) return { type: 'duplicate-key', at, key };
			keys.add(key);
			if (!this.#take(':')) return this.#notJson();
			const fault = this.#value();
			if (fault) return fault;
			this.#steps.pop();
		} while (this.#take(','));
		return this.#take('}') ? undefined : this.#notJson();
	}

	#array(): Fault | undefined {
		if (this.#take(']')) return undefined;
		let index = 0;
		do {
			this.#steps.push(index++);
			const fault = this.#value();
			if (fault) return fault;
			this.#steps.pop();
		} while (this.#take(','));
		return this.#take(']') ? undefined : this.#notJson();
	}

	#string(): string | Fault {
		const at = this.#at;
		if (this.text[at] !== '"') return this.#notJson();
		const end = this.#closingQuote(at + 1);
		const value = end < 0 ? undefined : parsed(this.text.slice(at, end + 1));
		if (typeof value !== 'string') return this.#notJson();
		this.#at = end + 1;
		return value.isWellFormed() ? value : { type: 'broken-character', at };
	}

	/** A quote after an even number of backslashes; -1 when there is none. */
	#closingQuote(from: number): number {
		for (let end = this.text.indexOf('"', from); end >= 0; end = this.text.indexOf('"', end + 1)) {
			let slashes = 0;
			while (this.text[end - 1 - slashes] === '\\') slashes++;
			if (slashes % 2 === 0) return end;
		}
		return -1;
	}

	/** The next character that is no space; undefined at the end. */
	#peek(): string | undefined {
		this.#match(space);
		return this.text[this.#at];
	}

	#take(character: string): boolean {
		if (this.#peek() !== character) return false;
		this.#at++;
		return true;
	}

	#match(pattern: RegExp): string | undefined {
		pattern.lastIndex = this.#at;
		const found = pattern.exec(this.text);
		if (!found) return undefined;
		this.#at = pattern.lastIndex;
		return found[0];
	}

	#notJson(): Fault {
		return { type: 'not-json', at: this.#at };
	}
}

/** The value of a JSON text; undefined, which no JSON text means, when it is none. */
export function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
}

/** `ops[3].fields.name`; a key that is no plain name is quoted. */
export function pathOf(steps: readonly (string | number)[]): string {
	let path = '';
	for (const step of steps) {
		if (typeof step === 'number') path += `[${step}]`;
		else if (/^[A-Za-z_][A-Za-z0-9_-]*$/.test(step)) path += path ? `.${step}` : step;
		else path += `[${JSON.stringify(step.slice(0, 60))}]`;
	}
	return path;
}
