import { comparison, type Comparison } from '../kinds/comparison';
import type { Lens } from '../schema/field';
import { project } from '../kinds/project';
import { technology } from '../kinds/technology';
import { read } from '../reading/read';
import type { Source } from '../reading/source';

/** A project or technology that was held beside a proposal. */
export interface SimilarLine {
	readonly title: string;
	readonly verdict: string;
	readonly note: string | undefined;
	readonly on: string | undefined;
	readonly illustrative: boolean;
}

const weight = ['same', 'complementary', 'unrelated'];

/** What each project was compared with, the nearest first; a comparison counts for both of its projects. */
export function similarByProject(source: Source, lens: Lens): ReadonlyMap<string, readonly SimilarLine[]> {
	const found = new Map<string, SimilarLine[]>();
	const add = (to: string | undefined, title: string | undefined, { values }: Comparison) => {
		if (to === undefined || title === undefined || values.verdict === undefined) return;
		const { verdict, note, on, illustrative = false } = values;
		found.set(to, [...(found.get(to) ?? []), { title, verdict, note, on, illustrative }]);
	};
	for (const record of read(source, comparison).all()) {
		const { project: own, otherProject: other, technology: tool } = record.values;
		const titleOf = (kind: string, id: string | undefined) => id && lens.title(kind, id);
		if (other === undefined) add(own, titleOf(technology.name, tool), record);
		else {
			add(own, titleOf(project.name, other), record);
			add(other, titleOf(project.name, own), record);
		}
	}
	const rank = ({ verdict }: SimilarLine) => weight.indexOf(verdict);
	for (const list of found.values()) list.sort((a, b) => rank(a) - rank(b) || (a.title < b.title ? -1 : 1));
	return found;
}
