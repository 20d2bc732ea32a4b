/**
 * A combination of keys as it is written in code: `mod+k` (Ctrl, or Cmd on a Mac), `shift+mod+z`, `?`, `n`,
 * or two keys one after the other: `g p`.
 */
export type Keys = string;

/** Whether the machine writes Cmd where others write Ctrl. */
export function isApple(platform: string): boolean {
	return /mac|iphone|ipad/i.test(platform);
}

/** The one spelling of a combination, whatever the order of its modifiers. */
export function normalKeys(keys: Keys): string {
	return keys.trim().split(/\s+/).map(normalStroke).join(' ');
}

function normalStroke(stroke: string): string {
	const parts = stroke.toLowerCase().split('+');
	const key = parts.pop() ?? '';
	return [...parts.sort(), key].join('+');
}

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** What was pressed, in the same spelling; undefined for a modifier alone. */
export function strokeOf(event: Pressed, apple: boolean): string | undefined {
	const key = event.key.toLowerCase();
	if (['control', 'shift', 'alt', 'meta', 'dead', 'altgraph'].includes(key)) return undefined;
	const modifiers = [];
	if (event.altKey) modifiers.push('alt');
	if (apple ? event.metaKey : event.ctrlKey) modifiers.push('mod');
	// A sign such as ? needs Shift on one keyboard and not on another, so it speaks for itself.
	if (event.shiftKey && (key.length > 1 || /\p{L}/u.test(key))) modifiers.push('shift');
	return [...modifiers, key].join('+');
}

const signs: Record<string, string> = {
	arrowup: '↑',
	arrowdown: '↓',
	arrowleft: '←',
	arrowright: '→',
	enter: '↵',
	escape: 'Esc'
};

/** For people: `mod+k` → Ctrl K, or ⌘ K. One text for each key. */
export function showKeys(keys: Keys, apple: boolean): string[] {
	const names: Record<string, string> = apple
		? { mod: '⌘', shift: '⇧', alt: '⌥' }
		: { mod: 'Ctrl', shift: 'Shift', alt: 'Alt' };
	return keys.split(/[\s+]+/).map((part) => {
		const key = part.toLowerCase();
		return names[key] ?? signs[key] ?? (key.length === 1 ? key.toUpperCase() : part);
	});
}
