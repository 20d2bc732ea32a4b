import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Changeset } from '../../domain/records/changeset';
import { fail, ok, type Result } from '../../domain/base/result';
import { caps, formatName, frame, type PortfolioFooter, type PortfolioName } from './format';
import { guessFile, guessLength } from '../guess/guess';
import { readFooter, readHeader, type ReadHeader } from './header';
import { decoded, LineCutter } from './lines';
import { ListReader } from './list-reader';
import type { FilePassage, KnownPassages } from './passages';
import type { PortfolioFileProblem } from './problems';
import { parsed, scanJson } from '../json/scan';
import { verdict } from './verdict';
import { joined, withLineFeeds } from '../bytes/views';

/** A portfolio file that was read whole and found sound. */
export interface PortfolioFile extends ReadHeader {
	/** Without those of the passages that were known. */
	readonly changesets: readonly Changeset[];
	/** How many stood in passages that were known. */
	readonly passed: number;
	/** The passages that were read, if known ones were given. */
	readonly passages: readonly FilePassage[];
	readonly digest: string;
}

type Refusal = PortfolioFileProblem | undefined;
type Step = (line: string) => Refusal;

/** How every portfolio file begins. */
const opening = `${frame.header}{"format":"${formatName}"`;

/**
 * Reads a portfolio file fed to it in pieces. It keeps what it has read to itself until `end` has seen a
 * footer that vouches for every byte.
 *
 * @param ours refuse the file of any other portfolio
 * @param known what need not be read again
 */
export class PortfolioFileReader {
	readonly #cutter = new LineCutter();
	readonly #digest = sha256.create();
	#start = new Uint8Array(0);
	#line = 0;
	#header: ReadHeader | undefined;
	#list: ListReader | undefined;
	/** The list has come to its end. */
	#listed = false;
	#footer: PortfolioFooter | undefined;
	#step: Step = (line) => this.#readHeader(line);

	constructor(
		private readonly ours?: PortfolioName,
		private readonly known?: KnownPassages
	) {}

	/** How many passages were known. */
	get passed(): number {
		return this.#list?.passed.length ?? 0;
	}

	/** Reads one piece, which must not change afterwards; a problem ends the reading. */
	feed(piece: Uint8Array): Refusal {
		if (this.#line === 0 && this.#start.length < guessLength) {
			this.#start = joined([this.#start, piece.subarray(0, guessLength)]);
			const foreign = this.#start.length < guessLength ? undefined : this.#foreign();
			if (foreign) return foreign;
		}
		for (const bytes of this.#cutter.feed(piece)) {
			const refusal = this.#isListed(bytes) ? this.#takeListed(bytes) : this.#readLine(bytes);
			if (refusal) return refusal;
		}
		return this.#cutter.held > caps.line ? this.#tooLong(this.#line + 1) : undefined;
	}

	/** The file, once all of it has been fed. */
	async end(signal?: AbortSignal): Promise<Result<PortfolioFile, PortfolioFileProblem>> {
		const refusal = this.#readRest();
		if (refusal) return fail(refusal);
		if (!this.#header || !this.#list || !this.#footer) return fail(this.#truncated());
		const digest = bytesToHex(this.#digest.digest());
		const { changesets, passages, count } = this.#list;
		const problem = await verdict(this.#header.header, this.#footer, this.#list, digest, signal);
		if (problem) return fail(problem);
		return ok({ ...this.#header, changesets, passed: count - changesets.length, passages, digest });
	}

	/** Tells a foreign file by its first bytes. */
	#foreign(): Refusal {
		const guess = guessFile(this.#start);
		if (guess === 'portfolio') return undefined;
		if (guess === 'empty') return { type: 'empty' };
		const text = new TextDecoder().decode(this.#start);
		return text.length > 1 && opening.startsWith(text) ? this.#truncated() : { type: 'not-ours', guess };
	}

	/** Whether a line is one of the list of changesets, which reads it with those beside it. */
	#isListed(bytes: Uint8Array): boolean {
		return this.#list !== undefined && !this.#listed && !isClose(bytes) && bytes.length <= caps.line;
	}

	#takeListed(bytes: Uint8Array): Refusal {
		this.#line++;
		return this.#list!.take(bytes);
	}

	#readLine(bytes: Uint8Array): Refusal {
		const earlier = this.#listed ? undefined : this.#list?.finish();
		if (earlier) return earlier;
		this.#line++;
		if (bytes.length > caps.line) return this.#tooLong(this.#line);
		const foreign = this.#line === 1 ? this.#foreign() : undefined;
		if (foreign) return foreign;
		const text = decoded(bytes);
		if (text === undefined) return { type: 'not-utf8', place: { line: this.#line } };
		if (!text.startsWith(frame.footer)) {
			this.#digest.update(withLineFeeds([bytes], bytes.length + 1));
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
		this.#list = new ListReader(this.#line, this.#digest, this.known);
		this.#step = () => this.#readClose();
		return undefined;
	}

	#readClose(): Refusal {
		if (!this.#list!.isWhole) return this.#unexpected('{…}');
		this.#listed = true;
		this.#step = (next) => this.#readFooter(next);
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
		if (this.#list && !this.#listed) return this.#list.finish() ?? this.#truncated();
		if (this.#cutter.held === 0) return undefined;
		const whole = this.#footer !== undefined;
		const refusal = this.#readLine(this.#cutter.rest());
		return refusal && !whole ? this.#truncated() : refusal;
	}

	#unexpected(expected: string): Refusal {
		return { type: 'unexpected-line', place: { line: this.#line }, expected };
	}

	#tooLong(line: number): Refusal {
		return { type: 'line-too-long', place: { line }, max: caps.line };
	}

	#truncated(): PortfolioFileProblem {
		const of = this.#header?.header.counts.changesets;
		const changesets = this.#list?.count ?? 0;
		return { type: 'truncated', place: { line: Math.max(this.#line, 1) }, changesets, of };
	}
}

/** Whether a line is the one behind the list of changesets. */
function isClose(line: Uint8Array): boolean {
	return line.length === closing.length && closing.every((byte, at) => line[at] === byte);
}

const closing = new TextEncoder().encode(frame.close);
