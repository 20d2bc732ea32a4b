import { afterEach, expect, it } from 'vitest';
import { typedText } from './typed-text';

afterEach(() => document.body.replaceChildren());

it('keeps what is typed, with its labels, and nothing else', () => {
	const main = document.body.appendChild(document.createElement('main'));
	main.innerHTML = `
		<label>Name <input value="GSI"></label>
		<textarea aria-label="Notes">two\nlines</textarea>
		<input name="city" value=""><input type="checkbox" aria-label="Done" checked>`;
	document.body.append(Object.assign(document.createElement('input'), { value: 'outside' }));
	expect(typedText(document)).toBe('Name: GSI\nNotes: two\nlines\n');
});
