import { describe, expect, it } from 'vitest';
import { normalKeys, showKeys, strokeOf } from './keys';

const pressed = (key: string, more: Partial<KeyboardEvent> = {}) => ({
	key,
	ctrlKey: false,
	metaKey: false,
	altKey: false,
	shiftKey: false,
	...more
});

describe('strokeOf', () => {
	it.each([
		[pressed('k', { ctrlKey: true }), false, 'mod+k'],
		[pressed('k', { metaKey: true }), true, 'mod+k'],
		[pressed('k', { ctrlKey: true }), true, 'k'],
		[pressed('Z', { ctrlKey: true, shiftKey: true }), false, 'mod+shift+z'],
		[pressed('?', { shiftKey: true }), false, '?'],
		[pressed('ArrowUp', { altKey: true }), false, 'alt+arrowup'],
		[pressed('Shift', { shiftKey: true }), false, undefined]
	])('reads %o', (event, apple, stroke) => {
		expect(strokeOf(event, apple)).toBe(stroke);
	});
});

it('spells a combination one way', () => {
	expect(normalKeys('shift+mod+Z')).toBe(normalKeys('mod+shift+z'));
	expect(normalKeys(' G  p ')).toBe('g p');
});

it('shows keys as the machine has them', () => {
	expect(showKeys('shift+mod+z', false)).toEqual(['Shift', 'Ctrl', 'Z']);
	expect(showKeys('mod+k', true)).toEqual(['⌘', 'K']);
	expect(showKeys('g p', false)).toEqual(['G', 'P']);
});
