import type { FileGuess } from '$lib/exchange/guess/guess';
import type { Result } from '$lib/domain/base/result';
import type { Wording } from '$lib/problems/words';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import type { FoundFigure } from './figure';
import type { FoundPaper } from './paper';
import type { OpenTable } from './open-table';
import type { Refusal, Staged } from './staged';

/** What a file looks like. A portfolio file whose keys another program put into an order of its own is `reordered`. */
export interface Look {
	readonly guess: FileGuess | 'reordered';
	/** The name of the file, with its ending. */
	readonly name: string;
	/** In bytes. */
	readonly size: number;
}

export interface StageOptions {
	readonly signal: AbortSignal;
	/** Called with the share done, 0 to 1. */
	readonly progress: (done: number) => void;
}

/** A kind of file that can be taken in. */
export interface Format {
	/** Whether a file is one: by its first bytes, or by its name where they say little. */
	is(look: Look): boolean;
	/** Endings and media types by which a file is offered to be chosen. */
	readonly accept: readonly string[];
	/** Why one that looks like this is not even read; undefined when it may be. */
	readonly refusal?: (look: Look) => Wording | undefined;
	/** Reads a file and works out what taking it in would change, stops to ask, or finds a paper to be looked at. */
	stage(
		portfolio: Portfolio,
		file: File,
		options: StageOptions
	): Promise<Result<Staged | OpenTable | FoundFigure | FoundPaper, Refusal>>;
}

/** Refuses what is larger than a format may be. */
export function sized<Problem>(
	sizeProblem: (size: number) => Problem | undefined,
	words: (problem: Problem) => Wording
): Format['refusal'] {
	return ({ size }) => {
		const problem = sizeProblem(size);
		return problem && words(problem);
	};
}
