import { ok, type Result } from '../../domain/base/result';
import { frame } from './format';
import { readHeader, type ReadHeader } from './header';
import type { PortfolioFileProblem } from './problems';

/** A header with its signatures stands within so many bytes, unpacked. */
const mostOfHeader = 2 * 1024 * 1024;

/**
 * The header of a portfolio file, packed or not, without reading the rest: what it says of itself, which nothing has
 * proved yet, or why it cannot be read: it may be of a newer version. Undefined where it is none.
 */
export async function readFileHeader(
	file: Blob
): Promise<Result<ReadHeader['header'], PortfolioFileProblem> | undefined> {
	const line = await firstLine(file).catch(() => undefined);
	if (!line?.startsWith(frame.header)) return undefined;
	try {
		const read = readHeader(JSON.parse(line.slice(frame.header.length).replace(/,$/, '')));
		return read.ok ? ok(read.value.header) : read;
	} catch (error) {
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
}

async function firstLine(file: Blob): Promise<string | undefined> {
	const start = new Uint8Array(await file.slice(0, 2).arrayBuffer());
	const isPacked = start[0] === 0x1f && start[1] === 0x8b;
	const bytes = isPacked ? file.stream().pipeThrough(new DecompressionStream('gzip')) : file.stream();
	const reader = bytes.getReader();
	const decoder = new TextDecoder();
	let text = '';
	try {
		while (text.length < mostOfHeader) {
			const { value, done } = await reader.read();
			text += decoder.decode(value, { stream: !done });
			const end = text.indexOf('\n');
			if (end >= 0) return text.slice(0, end);
			if (done) return undefined;
		}
		return undefined;
	} finally {
		await reader.cancel().catch(() => undefined);
	}
}
