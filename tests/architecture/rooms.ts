import { importsOf } from './component-imports';
import { layers } from './layers.js';
import { isTest, sourcesBelow, type Source } from './sources';

/** An import that leads from one room of a layer to another. */
interface Arrow {
	readonly from: string;
	readonly to: string;
	/** As one reads it in a failing test: the file, and what it imports. */
	readonly words: string;
}

/** The rooms of a layer: its folders, and each file that stands in none. */
export interface Rooms {
	readonly names: readonly string[];
	readonly arrows: readonly Arrow[];
}

/** The layers that are made of rooms. */
export const roomy = layers.filter(({ rooms }) => rooms);

/** The sources of a layer, without tests: these may look at anything. */
export function sourcesOf(path: string): readonly Source[] {
	return sourcesBelow(path).filter((source) => !isTest(source) && /\.(ts|svelte)$/.test(source.path));
}

/** @param layer its path; `sources` are read as texts, so that the type imports of components count */
export function roomsOf(layer: string, sources: readonly Source[]): Rooms {
	const roomOf = (path: string) =>
		path
			.slice(layer.length + 1)
			.split('/')[0]!
			.replace(/(\.svelte)?(\.ts)?$/, '');
	const arrows = sources.flatMap((source) =>
		importsOf(source).flatMap(({ target, resolved }) => {
			if (!resolved.startsWith(`${layer}/`)) return [];
			const [from, to] = [roomOf(source.path), roomOf(resolved)];
			return from === to ? [] : [{ from, to, words: `${source.path} -> ${target}` }];
		})
	);
	return { names: [...new Set(sources.map(({ path }) => roomOf(path)))].sort(), arrows };
}

/** The rooms that import each other in a circle, together; by name. */
export function knotsOf({ names, arrows }: Rooms): readonly (readonly string[])[] {
	const next = new Map<string, Set<string>>(names.map((name) => [name, new Set()]));
	for (const { from, to } of arrows) next.get(from)!.add(to);
	const reached = new Map(names.map((name) => [name, reachableFrom(name, next)]));
	const knots = names
		.filter((name) => reached.get(name)!.has(name))
		.map((name) => names.filter((other) => reached.get(name)!.has(other) && reached.get(other)!.has(name)));
	return knots.filter((knot) => knots.find(([first]) => first === knot[0]) === knot);
}

/** The imports within knots, to see which to turn round. */
export function importsInKnots(rooms: Rooms): string[] {
	const knots = knotsOf(rooms);
	return rooms.arrows
		.filter(({ from, to }) => knots.some((knot) => knot.includes(from) && knot.includes(to)))
		.map(({ words }) => words);
}

function reachableFrom(start: string, next: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
	const seen = new Set<string>();
	const open = [start];
	for (let at = open.pop(); at !== undefined; at = open.pop())
		for (const to of next.get(at) ?? [])
			if (!seen.has(to)) {
				seen.add(to);
				open.push(to);
			}
	return seen;
}
