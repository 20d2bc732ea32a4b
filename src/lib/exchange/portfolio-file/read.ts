import { fail, ok, type Result } from '../../domain/base/result';
import { Slices } from '../slices';
import { caps, type PortfolioName } from './format';
import type { KnownPassages } from './passages';
import type { PortfolioFileProblem } from './problems';
import { PortfolioFileReader, type PortfolioFile } from './reader';

export interface ReadOptions {
	/** Refuse the file of any other portfolio; absent when joining. */
	readonly ours?: PortfolioName;
	/** Passages whose changesets are all held: their lines are not read again, nor handed out. */
	readonly known?: KnownPassages | undefined;
	readonly signal?: AbortSignal;
	/** Called with the share of the file read, 0 to 1. */
	readonly progress?: (done: number) => void;
}

/** Bytes handled between two looks at the clock. */
const pieceSize = 64 * 1024;

/**
 * Reads a portfolio file, packed with gzip or not, in short slices so that the page keeps answering.
 * Nothing of a refused file is handed out.
 */
export async function readPortfolioFile(
	file: Blob,
	options: ReadOptions = {}
): Promise<Result<PortfolioFile, PortfolioFileProblem>> {
	const tally = { passed: 0 };
	const read = await readOnce(file, options, tally);
	if (read.ok || tally.passed === 0 || read.problem.type === 'cancelled') return read;
	// Why a file is refused, and where, is said after every line has been read.
	return readOnce(file, { ...options, known: undefined });
}

async function readOnce(
	file: Blob,
	{ ours, known, signal, progress }: ReadOptions,
	tally = { passed: 0 }
): Promise<Result<PortfolioFile, PortfolioFileProblem>> {
	const reader = new PortfolioFileReader(ours, known);
	const slices = new Slices(signal);
	const source = new FileBytes(file);
	try {
		for (let next = await source.next(); ; next = await source.next()) {
			if (!next.ok) return fail(next.problem);
			if (!next.value) return await reader.end(signal);
			for (let at = 0; at < next.value.length; at += pieceSize) {
				const problem = reader.feed(next.value.subarray(at, at + pieceSize));
				if (problem) return fail(problem);
				const rest = slices.pause();
				if (!rest) continue;
				await rest;
				progress?.(source.taken / file.size);
			}
		}
	} catch (error) {
		if (signal?.aborted) return fail({ type: 'cancelled' });
		throw error;
	} finally {
		tally.passed = reader.passed;
		await source.close();
	}
}

type Chunks = ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>;

/** A file that is not packed is read into one piece of memory up to this size. */
const mostInOne = 64 * 1024 * 1024;

/** The bytes of a file, unpacked where it is packed, within the caps. */
class FileBytes {
	/** Bytes taken from the file itself. */
	taken = 0;
	#given = 0;
	#packed = false;
	#chunks: Chunks | undefined;
	/** Where the bytes of a file that is not packed are put one behind the other, so that nobody has to join them. */
	#whole: Uint8Array<ArrayBuffer> | undefined;

	constructor(private readonly file: Blob) {}

	/** The next bytes; undefined at the end. */
	async next(): Promise<Result<Uint8Array | undefined, PortfolioFileProblem>> {
		try {
			this.#chunks ??= await this.#open();
			const { value } = await this.#chunks.read();
			if (!value) return ok(value);
			const from = this.#given;
			this.#given += value.length;
			if (!this.#packed) this.taken = this.#given;
			const problem = this.#overCap();
			return problem ? fail(problem) : ok(this.#put(value, from));
		} catch (error) {
			// The file's own failures are DOM exceptions; what else fails here is the unpacking.
			if (error instanceof DOMException) return fail({ type: 'unreadable', detail: error.name });
			if (this.#packed) return fail({ type: 'bad-compression' });
			throw error;
		}
	}

	async close(): Promise<void> {
		// Cancelling a stream that has failed repeats its failure, which was reported already.
		await this.#chunks?.cancel().catch(() => undefined);
	}

	async #open(): Promise<Chunks> {
		const [first, second] = new Uint8Array(await this.file.slice(0, 2).arrayBuffer());
		this.#packed = first === 0x1f && second === 0x8b;
		if (!this.#packed) {
			if (this.file.size <= mostInOne) this.#whole = new Uint8Array(this.file.size);
			return this.file.stream().getReader();
		}
		const counted = this.file.stream().pipeThrough(
			new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
				transform: (chunk, controller) => {
					this.taken += chunk.length;
					controller.enqueue(chunk);
				}
			})
		);
		return counted.pipeThrough(new DecompressionStream('gzip')).getReader();
	}

	/** The same bytes in their place in the whole. A file that has grown since is read as it comes. */
	#put(bytes: Uint8Array, at: number): Uint8Array {
		if (!this.#whole || at + bytes.length > this.#whole.length) return bytes;
		this.#whole.set(bytes, at);
		return this.#whole.subarray(at, at + bytes.length);
	}

	#overCap(): PortfolioFileProblem | undefined {
		if (this.#given > caps.inflated) return { type: 'too-large', max: caps.inflated };
		const dense = this.#packed && this.#given > caps.ratioFrom && this.#given > this.file.size * caps.ratio;
		return dense ? { type: 'too-dense', max: caps.ratio } : undefined;
	}
}
