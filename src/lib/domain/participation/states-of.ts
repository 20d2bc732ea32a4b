import type { Source } from '../reading/source';
import { international } from './seat';
import { participantsOf } from './read';

/** The countries for which the participations in a project count, as ISO codes, each once, in the order they are met. */
export function statesOf(source: Source, project: string): readonly string[] {
	const own = participantsOf(source).filter((one) => one.project === project);
	return [...new Set(own.map(({ country }) => country))].filter(
		(code) => code !== '' && code !== international
	);
}
