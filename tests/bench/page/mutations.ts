import { seeded } from './random';

const strange: readonly unknown[] = [
	null,
	'',
	-1,
	0.5,
	2 ** 53,
	true,
	[],
	{},
	'2026-02-30',
	'x'.repeat(600),
	'\ud800',
	'__proto__'
];

/** Every place in a JSON value that can be changed: what holds it, and its key there. */
function places(value: unknown, found: { holder: Record<string, unknown>; key: string }[] = []) {
	if (typeof value !== 'object' || value === null) return found;
	for (const [key, inner] of Object.entries(value)) {
		found.push({ holder: value as Record<string, unknown>, key });
		places(inner, found);
	}
	return found;
}

/** Copies of a JSON value with one thing in each replaced, left out, or added. */
export function mutations(sound: unknown, count: number): unknown[] {
	const random = seeded(19);
	const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
	return Array.from({ length: count }, () => {
		const copy: unknown = structuredClone(sound);
		const { holder, key } = pick(places(copy));
		const way = random();
		if (way < 0.6) holder[key] = pick(strange);
		else if (way < 0.8) Reflect.deleteProperty(holder, key);
		else holder[pick(['extra', 'kind', 'constructor'])] = pick(strange);
		return copy;
	});
}
