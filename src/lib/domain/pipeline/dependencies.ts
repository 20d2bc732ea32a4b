import { project } from '../kinds/project';
import { read } from '../reading/read';
import type { Source } from '../reading/source';

/**
 * The shortest circle of dependencies that leads from a project back to itself: ids in order, each once,
 * beginning with it. Undefined where there is none.
 */
export function cycleThrough(source: Source, id: string): readonly string[] | undefined {
	const from = new Map<string, string>();
	let front = [id];
	while (front.length > 0) {
		const next: string[] = [];
		for (const at of front)
			for (const to of dependenciesOf(source, at)) {
				if (to === id) return pathTo(at, from);
				if (from.has(to)) continue;
				from.set(to, at);
				next.push(to);
			}
		front = next;
	}
	return undefined;
}

/** Every circle once, beginning with its smallest id. */
export function dependencyCycles(source: Source): readonly (readonly string[])[] {
	const found = new Map<string, readonly string[]>();
	const projects = read(source, project);
	const depends = projects.column('dependsOn');
	projects.ids().forEach((id, at) => {
		if (!depends[at]) return;
		const cycle = cycleThrough(source, id);
		if (!cycle) return;
		const start = cycle.indexOf([...cycle].sort()[0]!);
		const turned = [...cycle.slice(start), ...cycle.slice(0, start)];
		found.set(turned.join(' '), turned);
	});
	return [...found.values()];
}

/** Ids of the projects that one depends on. */
export function dependenciesOf(source: Source, id: string): readonly string[] {
	return read(source, project).inAnyState(id)?.values.dependsOn ?? [];
}

function pathTo(end: string, from: ReadonlyMap<string, string>): readonly string[] {
	const path = [end];
	for (let at = from.get(end); at !== undefined; at = from.get(at)) path.unshift(at);
	return path;
}
