import type { Changeset } from '../../domain/records/changeset';
import { checkChangeset } from '../../domain/merge/changeset-check';
import type { Passage } from '../../domain/merge/passage';
import { frame } from './format';
import { decoded } from './lines';
import {
	digestOfPassage,
	PassageCutter,
	type CutPassage,
	type FilePassage,
	type KnownPassages
} from './passages';
import type { PortfolioFileProblem } from './problems';
import { parsed, scanJson } from '../json/scan';
import { isSuspect } from './suspect';

type Refusal = PortfolioFileProblem | undefined;

/**
 * Reads the list of changesets of a portfolio file, passage by passage. One of which every byte is as it was in a
 * passage known is passed over.
 */
export class ListReader {
	readonly changesets: Changeset[] = [];
	/** Those that were read, if known ones were given. */
	readonly passages: FilePassage[] = [];
	/** Those that were passed over. */
	readonly passed: Passage[] = [];
	readonly #cutter = new PassageCutter();
	#comma = true;

	/**
	 * @param line number in the file of the line before the list
	 * @param hash of the file, to which the lines are added
	 */
	constructor(
		private line: number,
		private readonly hash: { update(bytes: Uint8Array): unknown },
		private readonly known?: KnownPassages
	) {}

	/** How many changesets have been read or passed over. */
	get count(): number {
		return this.passed.reduce((sum, { changesets }) => sum + changesets, this.changesets.length);
	}

	/** Takes a line, without its line feed, and reads the passages that it completes. */
	take(line: Uint8Array): Refusal {
		for (const cut of this.#cutter.add(line)) {
			const refusal = this.#read(cut);
			if (refusal) return refusal;
		}
		return undefined;
	}

	/** Reads what is left, after the last line of the list. */
	finish(): Refusal {
		return this.#read(this.#cutter.rest());
	}

	/** Whether the list may end here. */
	get isWhole(): boolean {
		return !this.#comma || this.count === 0;
	}

	#read(cut: CutPassage): Refusal {
		if (cut.lines.length === 0) return undefined;
		this.hash.update(cut.bytes);
		const digest = this.known && digestOfPassage(cut.bytes);
		const known = digest === undefined ? undefined : this.known?.get(digest);
		return known && this.#comma ? this.#pass(cut, known) : this.#readPassage(cut, digest);
	}

	#pass({ lines }: CutPassage, known: Passage): undefined {
		this.line += lines.length;
		this.#comma = lines.at(-1)!.at(-1) === comma;
		this.passed.push(known);
	}

	#readPassage({ lines }: CutPassage, digest: string | undefined): Refusal {
		const from = this.changesets.length;
		for (const bytes of lines) {
			this.line++;
			const text = decoded(bytes);
			const place = { line: this.line };
			if (text === undefined) return { type: 'not-utf8', place };
			const refusal = this.#readLine(text);
			if (refusal) return refusal;
		}
		if (digest !== undefined) this.passages.push({ digest, from, to: this.changesets.length });
		return undefined;
	}

	#readLine(line: string): Refusal {
		if (!this.#comma || !line.startsWith('{'))
			return { type: 'unexpected-line', place: { line: this.line }, expected: frame.close };
		this.#comma = line.endsWith(',');
		const text = this.#comma ? line.slice(0, -1) : line;
		const value = parsed(text);
		const problem = checkChangeset(value);
		const fault = problem || isSuspect(text, value) ? scanJson(text, this.line) : undefined;
		if (fault) return fault;
		if (problem) return { type: 'bad-changeset', place: { line: this.line, path: problem.path }, problem };
		this.changesets.push(value as Changeset);
		return undefined;
	}
}

const comma = 44;
