/** What some browsers give as the code of a key that an input method has taken. */
const taken = 229;

/**
 * The key that was pressed; undefined while an input method composes with it, as for Japanese: such an Enter or
 * Escape is about the half-written word, never about the editor. Every handler of keys asks here.
 */
export function plainKey(event: Pick<KeyboardEvent, 'key' | 'isComposing' | 'keyCode'>): string | undefined {
	return event.isComposing || event.keyCode === taken ? undefined : event.key;
}
