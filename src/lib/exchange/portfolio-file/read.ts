import { fail, type Result } from '../../domain/result';
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
	options: ReadOptions = {}
): Promise<Result<PortfolioFile, PortfolioFileProblem>> {
	const reader = new PortfolioFileReader(options.ours);
	let packed = false;
	try {
		packed = await isPacked(file);
		const problem = await feedAll(file, packed, reader, options);
		return problem ? fail(problem) : reader.end();
	} catch (error) {
		if (options.signal?.aborted) return fail({ type: 'cancelled' });
		if (packed && error instanceof TypeError)
			return fail({ type: 'bad-compression', changesets: reader.count });
		if (error instanceof DOMException) return fail({ type: 'unreadable', detail: error.name });
		throw error;
	}
}

async function isPacked(file: Blob): Promise<boolean> {
	const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
	return first === 0x1f && second === 0x8b;
}

async function feedAll(
	file: Blob,
	packed: boolean,
	reader: PortfolioFileReader,
	{ signal, progress }: ReadOptions
): Promise<PortfolioFileProblem | undefined> {
	const slices = new Slices(signal);
	let taken = 0;
	let inflated = 0;
	const counted = file.stream().pipeThrough(
		new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
			transform(chunk, controller) {
				taken += chunk.length;
				controller.enqueue(chunk);
			}
		})
	);
	const chunks = (packed ? counted.pipeThrough(new DecompressionStream('gzip')) : counted).getReader();
	try {
		for (let next = await chunks.read(); !next.done; next = await chunks.read()) {
			inflated += next.value.length;
			const problem = overCap(inflated, file.size, packed);
			if (problem) return problem;
			for (let at = 0; at < next.value.length; at += pieceSize) {
				const refusal = reader.feed(next.value.subarray(at, at + pieceSize));
				if (refusal) return refusal;
				const rest = slices.pause();
				if (!rest) continue;
				await rest;
				progress?.(taken / file.size);
			}
		}
	} finally {
		await chunks.cancel().catch(() => undefined);
	}
	return undefined;
}

function overCap(inflated: number, size: number, packed: boolean): PortfolioFileProblem | undefined {
	if (inflated > caps.inflated) return { type: 'too-large', max: caps.inflated };
	if (packed && inflated > caps.ratioFrom && inflated > size * caps.ratio)
		return { type: 'too-dense', max: caps.ratio };
	return undefined;
}
