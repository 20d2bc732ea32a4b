import { partner } from '../kinds/partner';
import { participation } from '../kinds/participation';
import { project } from '../kinds/project';
import { Kept } from '../budget/kept';
import { read } from '../reading/read';
import type { Source } from '../reading/source';
import { international } from './seat';
import { participantsOf } from './read';

type States = ReadonlyMap<string, readonly string[]>;

const kept = new Kept<States>();

/** The countries for which the participations in a project count, as ISO codes, each once, in the order they are met. */
export function statesOf(source: Source, project: string): readonly string[] {
	return statesByProject(source).get(project) ?? [];
}

/** The same of every project that has any; the same map until something it is worked out of changes. */
export function statesByProject(source: Source): States {
	const [parts, ...others] = [participation, partner, project].map((kind) => read(source, kind).all());
	return kept.get(parts!, others, () => {
		const found = new Map<string, string[]>();
		for (const { project: of, country } of participantsOf(source)) {
			if (country === '' || country === international) continue;
			const states = found.get(of) ?? [];
			if (states.length === 0) found.set(of, states);
			if (!states.includes(country)) states.push(country);
		}
		return found;
	});
}
