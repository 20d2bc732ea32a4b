import { isOneEdit } from './one-edit';

/** New terms are sorted in runs of so many, and runs of one length joined up to this length: never long work. */
const shortestRun = 512;
const longestRun = 8192;

interface Term {
	readonly text: string;
	readonly number: number;
}

/** The words that occur, numbered as they come and found by their beginnings. */
export class Vocabulary {
	readonly #numbers = new Map<string, number>();
	#runs: (readonly Term[])[] = [];
	#recent: Term[] = [];

	get size(): number {
		return this.#numbers.size;
	}

	/** The number of a word; a new one gets the next. */
	numberOf(text: string): number {
		const known = this.#numbers.get(text);
		if (known !== undefined) return known;
		const number = this.#numbers.size;
		this.#numbers.set(text, number);
		this.#recent.push({ text, number });
		if (this.#recent.length >= shortestRun) this.#sortRecent();
		return number;
	}

	/** Every word that begins so. */
	forEachPrefixed(prefix: string, visit: (number: number, whole: boolean) => void): void {
		const visitTerm = ({ text, number }: Term): void => visit(number, text.length === prefix.length);
		for (const term of this.#recent) if (term.text.startsWith(prefix)) visitTerm(term);
		for (const run of this.#runs) {
			for (let at = firstAtLeast(run, prefix); at < run.length; at++) {
				if (!run[at]!.text.startsWith(prefix)) break;
				visitTerm(run[at]!);
			}
		}
	}

	/** Every other word that is this one but for one letter. */
	forEachSimilar(word: string, visit: (number: number) => void): void {
		for (const [text, number] of this.#numbers) if (isOneEdit(word, text)) visit(number);
	}

	#sortRecent(): void {
		let run: readonly Term[] = this.#recent.sort((a, b) => (a.text < b.text ? -1 : 1));
		this.#recent = [];
		while (this.#runs.at(-1)?.length === run.length && run.length < longestRun)
			run = joined(this.#runs.pop()!, run);
		this.#runs.push(run);
	}
}

function joined(a: readonly Term[], b: readonly Term[]): Term[] {
	const all: Term[] = [];
	let [i, j] = [0, 0];
	while (i < a.length && j < b.length) all.push(a[i]!.text < b[j]!.text ? a[i++]! : b[j++]!);
	return all.concat(a.slice(i), b.slice(j));
}

function firstAtLeast(run: readonly Term[], text: string): number {
	let low = 0;
	let high = run.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (run[middle]!.text < text) low = middle + 1;
		else high = middle;
	}
	return low;
}
