import { fail, ok, type Result } from '../../domain/result';
import { Slices } from '../slices';
import { caps, type PortfolioName } from './format';
import type { PortfolioFileProblem } from './problems';
import { PortfolioFileReader, type PortfolioFile } from './reader';

export interface ReadOptions {
	/** Refuse the file of any other portfolio; absent when joining. */
	readonly ours?: PortfolioName;
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
	{ ours, signal, progress }: ReadOptions = {}
): Promise<Result<PortfolioFile, PortfolioFileProblem>> {
	let reader: PortfolioFileReader | undefined;
	const slices = new Slices(signal);
	const source = new FileBytes(file);
	try {
		for (let next = await source.next(); ; next = await source.next()) {
			if (!next.ok) return fail(next.problem);
			reader ??= new PortfolioFileReader(ours, source.expected);
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
		await source.close();
	}
}

type Chunks = ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>;

/** The bytes of a file, unpacked where it is packed, within the caps. */
class FileBytes {
	/** Bytes taken from the file itself. */
	taken = 0;
	#given = 0;
	#packed = false;
	#chunks: Chunks | undefined;

	/** About how many bytes there are in all; known once the first have been read. */
	get expected(): number {
		return this.file.size * (this.#packed ? caps.usualRatio : 1);
	}

	constructor(private readonly file: Blob) {}

	/** The next bytes; undefined at the end. */
	async next(): Promise<Result<Uint8Array | undefined, PortfolioFileProblem>> {
		try {
			this.#chunks ??= await this.#open();
			const { value } = await this.#chunks.read();
			this.#given += value?.length ?? 0;
			const problem = this.#overCap();
			return problem ? fail(problem) : ok(value);
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
		const counted = this.file.stream().pipeThrough(
			new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
				transform: (chunk, controller) => {
					this.taken += chunk.length;
					controller.enqueue(chunk);
				}
			})
		);
		return (this.#packed ? counted.pipeThrough(new DecompressionStream('gzip')) : counted).getReader();
	}

	#overCap(): PortfolioFileProblem | undefined {
		if (this.#given > caps.inflated) return { type: 'too-large', max: caps.inflated };
		const dense = this.#packed && this.#given > caps.ratioFrom && this.#given > this.file.size * caps.ratio;
		return dense ? { type: 'too-dense', max: caps.ratio } : undefined;
	}
}
