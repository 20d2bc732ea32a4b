import { project } from '../kinds/project';
import type { GovernanceSource } from '../reading/source';

/**
 * The shortest circle of dependencies that leads from a project back to itself: ids in order, each once,
 * beginning with it. Undefined where there is none.
 */
export function cycleThrough(source: GovernanceSource, id: string): readonly string[] | undefined {
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
export function dependencyCycles(source: GovernanceSource): readonly (readonly string[])[] {
	const found = new Map<string, readonly string[]>();
	const table = source.table(project.name);
	const depends = table.column('dependsOn');
	table.ids().forEach((id, at) => {
		if (!Array.isArray(depends[at])) return;
		const cycle = cycleThrough(source, id);
		if (!cycle) return;
		const start = cycle.indexOf([...cycle].sort()[0]!);
		const turned = [...cycle.slice(start), ...cycle.slice(0, start)];
		found.set(turned.join(' '), turned);
	});
	return [...found.values()];
}

/** Ids of the projects that one depends on. */
export function dependenciesOf(source: GovernanceSource, id: string): readonly string[] {
	const value = source.table(project.name).get(id)?.values.dependsOn;
	return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

function pathTo(end: string, from: ReadonlyMap<string, string>): readonly string[] {
	const path = [end];
	for (let at = from.get(end); at !== undefined; at = from.get(at)) path.unshift(at);
	return path;
}
