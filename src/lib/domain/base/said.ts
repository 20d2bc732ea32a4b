import type { Json } from './json';

/** What was said before, with what is said now behind it, unless it had been said; undefined for neither. */
export function bothSaid(
	held: Json | undefined,
	said: string | null | undefined,
	between = '\n'
): string | undefined {
	const before = typeof held === 'string' ? held : undefined;
	if (before === undefined || !said) return said || before;
	return before.split(between).includes(said) ? before : `${before}${between}${said}`;
}
