import { need, type Need } from '../kinds/need';
import { project } from '../kinds/project';
import { technology } from '../kinds/technology';
import { byText } from '../base/text/by-text';
import { read } from '../reading/read';
import type { Source } from '../reading/source';
import { interestsIn } from './interests';

/** A technology or a project that answers needs. */
export interface Answer {
	readonly kind: 'technology' | 'project';
	readonly id: string;
	/** The ids of the needs. */
	readonly needs: ReadonlySet<string>;
}

export interface Needs {
	/** The most important first, then by title. */
	readonly all: readonly Need[];
	/** What answers any of them, what answers most first. */
	readonly answers: readonly Answer[];
	/** Needs that nothing that is there answers. */
	readonly unserved: readonly Need[];
	/** Technologies that no need names and no State asked for. */
	readonly unasked: readonly string[];
}

const weights: Readonly<Record<string, number>> = { high: 0, medium: 1, low: 2 };

/** What end-users need, what answers it, and what is left over on either side. */
export function needsOf(source: Source): Needs {
	const all = read(source, need)
		.all()
		.toSorted(
			(a, b) => weightOf(a) - weightOf(b) || byText(a.values.title, b.values.title) || byText(a.id, b.id)
		);
	const found = new Map<string, Answer & { readonly needs: Set<string> }>();
	for (const one of all) {
		for (const answer of answersOf(source, one)) {
			const key = `${answer.kind} ${answer.id}`;
			const known = found.get(key) ?? { ...answer, needs: new Set<string>() };
			found.set(key, known);
			known.needs.add(one.id);
		}
	}
	const answers = [...found.values()].sort(
		(a, b) => b.needs.size - a.needs.size || byText(b.kind, a.kind) || byText(a.id, b.id)
	);
	const named = new Set([
		...answers.filter(({ kind }) => kind === 'technology').map(({ id }) => id),
		...interestsIn(source).flatMap(({ values }) => values.technology ?? [])
	]);
	return {
		all,
		answers,
		unserved: all.filter((one) => answersOf(source, one).length === 0),
		unasked: read(source, technology)
			.ids()
			.filter((id) => !named.has(id))
	};
}

/** The technologies and projects that answer a need and are there. */
export function answersOf(source: Source, { values }: Need): readonly Pick<Answer, 'kind' | 'id'>[] {
	return [
		...(values.technologies ?? [])
			.filter((id) => read(source, technology).one(id))
			.map((id) => ({ kind: 'technology', id }) as const),
		...(values.projects ?? [])
			.filter((id) => read(source, project).one(id))
			.map((id) => ({ kind: 'project', id }) as const)
	];
}

function weightOf({ values }: Need): number {
	return weights[values.importance ?? ''] ?? 3;
}
