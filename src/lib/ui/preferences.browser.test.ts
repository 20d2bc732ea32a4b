import { afterEach, expect, it, vi } from 'vitest';
import { choicePreference, textPreference } from './preferences.svelte';

afterEach(() => {
	localStorage.clear();
	vi.restoreAllMocks();
});

it('is kept for the next time', () => {
	choicePreference('size', ['small', 'large'], 'small').current = 'large';
	expect(choicePreference('size', ['small', 'large'], 'small').current).toBe('large');
});

it('reads what it does not know as the fallback', () => {
	localStorage.setItem('isocentre.size', 'gigantic');
	expect(choicePreference('size', ['small', 'large'], 'small').current).toBe('small');
});

it('follows the other tabs', () => {
	const size = choicePreference('size', ['small', 'large'], 'small');
	localStorage.setItem('isocentre.size', 'large');
	dispatchEvent(new StorageEvent('storage', { key: 'isocentre.size' }));
	expect(size.current).toBe('large');
});

it('lasts as long as the page where the browser keeps nothing', () => {
	vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
		throw new DOMException('full', 'QuotaExceededError');
	});
	const note = textPreference('note');
	note.current = 'remember';
	expect(note.current).toBe('remember');
	expect(textPreference('note').current).toBe('');
});
