import { guessFile, guessLength } from '$lib/exchange/guess/guess';
import { maxPlainSize } from '$lib/exchange/plain/format';
import type { Look } from './format';
import { jsonFormatOf } from './json-format';

/** Looks at a file, at all of it only where it is JSON whose beginning does not say of which format. */
export async function lookOf(file: File): Promise<Look> {
	return { guess: await guessOf(file), name: file.name, size: file.size };
}

async function guessOf(file: File): Promise<Look['guess']> {
	try {
		const guess = guessFile(new Uint8Array(await file.slice(0, guessLength).arrayBuffer()));
		if (guess !== 'json' || file.size > maxPlainSize) return guess;
		const format = jsonFormatOf(new Uint8Array(await file.arrayBuffer()));
		return format === 'portfolio' ? 'reordered' : (format ?? guess);
	} catch (error) {
		// The reader meets the same failure and gives it its words.
		if (error instanceof DOMException) return 'portfolio';
		throw error;
	}
}
