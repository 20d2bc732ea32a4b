import type { Changeset } from '../../domain/merge/changeset';
import { checkChangeset } from '../../domain/merge/changeset-check';
import { fail, ok, type Result } from '../../domain/result';
import { BodyDigest } from './body-digest';
import { caps, formatName, frame, type PortfolioFooter, type PortfolioName } from './format';
import { guessFile, guessLength } from './guess';
import { readFooter, readHeader, type ReadHeader } from './header';
import { LineCutter } from './lines';
import type { PortfolioFileProblem } from './problems';
import { parsed, scanJson } from './scan-json';
import { verdict } from './verdict';

/** A portfolio file that was read whole and found sound. */
export interface PortfolioFile extends ReadHeader {
	readonly changesets: readonly Changeset[];
	readonly digest: string;
}

type Refusal = PortfolioFileProblem | undefined;
type Step = (line: string) => Refusal;

/** How every portfolio file begins. */
const opening = `${frame.header}{"format":"${formatName}"`;

const lineFeed = Uint8Array.of(10);

/**
 * Reads a portfolio file fed to it in pieces. It keeps what it has read to itself until `end` has seen a
 * footer that vouches for every byte.
 *
 * @param ours refuse the file of any other portfolio
 * @param size bytes that will be fed, as far as is known
 */
export class PortfolioFileReader {
	readonly #cutter = new LineCutter();
	readonly #digest: BodyDigest;
	readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
	readonly #changesets: Changeset[] = [];
	#start = new Uint8Array(0);
	#line = 0;
	#comma = true;
	#header: ReadHeader | undefined;
	#footer: PortfolioFooter | undefined;
	#step: Step = (line) => this.#readHeader(line);

	constructor(
		private readonly ours?: PortfolioName,
		size?: number
	) {
		this.#digest = new BodyDigest(size);
	}

	/** Changesets read so far. */
	get count(): number {
		return this.#changesets.length;
	}

	/** Reads one piece, which must not change afterwards; a problem ends the reading. */
	feed(piece: Uint8Array): Refusal {
		if (this.#line === 0 && this.#start.length < guessLength) {
			this.#start = joined(this.#start, piece.subarray(0, guessLength));
			const foreign = this.#start.length < guessLength ? undefined : this.#foreign();
			if (foreign) return foreign;
		}
		for (const bytes of this.#cutter.feed(piece)) {
			const refusal = this.#readLine(bytes);
			if (refusal) return refusal;
		}
		return this.#cutter.held > caps.line ? this.#tooLong(this.#line + 1) : undefined;
	}

	/** The file, once all of it has been fed. */
	async end(signal?: AbortSignal): Promise<Result<PortfolioFile, PortfolioFileProblem>> {
		const refusal = this.#readRest();
		if (refusal) return fail(refusal);
		if (!this.#header || !this.#footer) return fail(this.#truncated());
		const digest = await this.#digest.hex();
		const problem = await verdict(this.#header.header, this.#footer, this.#changesets, digest, signal);
		return problem ? fail(problem) : ok({ ...this.#header, changesets: this.#changesets, digest });
	}

	/** Tells a foreign file by its first bytes. */
	#foreign(): Refusal {
		const guess = guessFile(this.#start);
		if (guess === 'portfolio') return undefined;
		if (guess === 'empty') return { type: 'empty' };
		const text = new TextDecoder().decode(this.#start);
		return text.length > 1 && opening.startsWith(text) ? this.#truncated() : { type: 'not-ours', guess };
	}

	#readLine(bytes: Uint8Array): Refusal {
		this.#line++;
		if (bytes.length > caps.line) return this.#tooLong(this.#line);
		const foreign = this.#line === 1 ? this.#foreign() : undefined;
		if (foreign) return foreign;
		const text = this.#decode(bytes);
		if (text === undefined) return { type: 'not-utf8', place: { line: this.#line } };
		if (!text.startsWith(frame.footer)) {
			this.#digest.add(bytes);
			this.#digest.add(lineFeed);
		}
		return this.#step(text);
	}

	#readHeader(line: string): Refusal {
		if (!line.startsWith(frame.header) || !line.endsWith('},'))
			return { type: 'reformatted', place: { line: this.#line } };
		const text = line.slice(frame.header.length, -1);
		const fault = scanJson(text, this.#line, frame.header.length);
		if (fault) return fault;
		const read = readHeader(parsed(text));
		if (!read.ok) return read.problem;
		const theirs = read.value.header.portfolio;
		if (this.ours && theirs.id !== this.ours.id)
			return { type: 'other-portfolio', theirs, ours: { id: this.ours.id, name: this.ours.name } };
		this.#header = read.value;
		this.#step = (next) => this.#readOpening(next);
		return undefined;
	}

	#readOpening(line: string): Refusal {
		if (line !== frame.changesets) return this.#unexpected(frame.changesets);
		this.#step = (next) => this.#readChangeset(next);
		return undefined;
	}

	#readChangeset(line: string): Refusal {
		if (line === frame.close) {
			if (this.count > 0 && this.#comma) return this.#unexpected('{…}');
			this.#step = (next) => this.#readFooter(next);
			return undefined;
		}
		if (!this.#comma || !line.startsWith('{')) return this.#unexpected(frame.close);
		this.#comma = line.endsWith(',');
		const text = this.#comma ? line.slice(0, -1) : line;
		const value = parsed(text);
		const problem = checkChangeset(value);
		const fault = problem || isSuspect(text, value) ? scanJson(text, this.#line) : undefined;
		if (fault) return fault;
		if (problem) return { type: 'bad-changeset', place: { line: this.#line, path: problem.path }, problem };
		this.#changesets.push(value as Changeset);
		return undefined;
	}

	#readFooter(line: string): Refusal {
		if (!line.startsWith(frame.footer) || !line.endsWith('}')) return this.#unexpected(frame.footer);
		const text = line.slice(frame.footer.length, -1);
		const fault = scanJson(text, this.#line, frame.footer.length);
		if (fault) return fault;
		this.#footer = readFooter(parsed(text));
		if (!this.#footer) return this.#unexpected(frame.footer);
		this.#step = (next) => (next.trim() === '' ? undefined : this.#unexpected(''));
		return undefined;
	}

	/** A last line without its line feed is whole only if it is the footer; any other was cut. */
	#readRest(): Refusal {
		if (this.#line === 0) {
			const foreign = this.#foreign();
			if (foreign) return foreign;
		}
		if (this.#cutter.held === 0) return undefined;
		const whole = this.#footer !== undefined;
		const refusal = this.#readLine(this.#cutter.rest());
		return refusal && !whole ? this.#truncated() : refusal;
	}

	#decode(bytes: Uint8Array): string | undefined {
		try {
			return this.#decoder.decode(bytes);
		} catch (error) {
			if (error instanceof TypeError) return undefined;
			throw error;
		}
	}

	#unexpected(expected: string): Refusal {
		return { type: 'unexpected-line', place: { line: this.#line }, expected };
	}

	#tooLong(line: number): Refusal {
		return { type: 'line-too-long', place: { line }, max: caps.line };
	}

	#truncated(): PortfolioFileProblem {
		const of = this.#header?.header.counts.changesets;
		return { type: 'truncated', place: { line: Math.max(this.#line, 1) }, changesets: this.count, of };
	}
}

function joined(a: Uint8Array, b: Uint8Array) {
	const both = new Uint8Array(a.length + b.length);
	both.set(a);
	both.set(b, a.length);
	return both;
}

/**
 * Whether a text may hold what parsing hides. Our own writer's text is what `JSON.stringify` makes of the
 * value: no key can then stand twice. Anything else gets the slow scan.
 */
function isSuspect(text: string, value: unknown): boolean {
	return text.includes('__proto__') || text.includes('\\ud') || JSON.stringify(value) !== text;
}
