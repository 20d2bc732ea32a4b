import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Shortcuts } from './shortcuts.svelte';

let shortcuts: Shortcuts;
const listen = (event: KeyboardEvent) => shortcuts.handle(event);
beforeEach(() => {
	shortcuts = new Shortcuts(false);
	addEventListener('keydown', listen);
});
afterEach(() => {
	removeEventListener('keydown', listen);
	document.body.replaceChildren();
});

it('runs the latest of a key and gives it back', async () => {
	const [first, second] = [vi.fn(), vi.fn()];
	shortcuts.register('n', () => 'first', first);
	const off = shortcuts.register('n', () => 'second', second);
	expect(shortcuts.all.map(({ label }) => label())).toEqual(['second']);
	await userEvent.keyboard('n');
	off();
	await userEvent.keyboard('n');
	expect(second).toHaveBeenCalledOnce();
	expect(first).toHaveBeenCalledOnce();
});

it('leaves typing alone, but for combinations made for fields', async () => {
	const [undo, find] = [vi.fn(), vi.fn()];
	shortcuts.register('mod+z', () => 'Undo', undo);
	shortcuts.register('mod+k', () => 'Find', find, { inFields: true });
	const field = document.body.appendChild(document.createElement('input'));
	field.focus();
	await userEvent.keyboard('{Control>}z{/Control}{Control>}k{/Control}');
	expect(undo).not.toHaveBeenCalled();
	expect(find).toHaveBeenCalledOnce();
});

it('goes back through what was done from nowhere within something half written', async () => {
	const undo = vi.fn();
	shortcuts.register('mod+z', () => 'Undo', undo, { steps: true });
	document.body.innerHTML = `
		<form><input type="radio" /><input type="checkbox" /><button type="button">Save</button></form>
		<dialog open><button type="button">Cancel</button></dialog>
		<div data-unsaved><button type="button">Remove a token</button></div>
		<form data-unsaved="false"><button type="button">Filter</button></form>`;
	const controls = [...document.querySelectorAll<HTMLElement>('input, button')];
	for (const control of controls.slice(0, -1)) {
		control.focus();
		await userEvent.keyboard('{Control>}z{/Control}');
	}
	expect(undo).not.toHaveBeenCalled();
	controls.at(-1)!.focus();
	await userEvent.keyboard('{Control>}z{/Control}');
	expect(undo).toHaveBeenCalledOnce();
});

it('reads two keys one after the other', async () => {
	const [go, lone] = [vi.fn(), vi.fn()];
	shortcuts.register('g p', () => 'Projects', go);
	shortcuts.register('p', () => 'Print', lone);
	await userEvent.keyboard('gp');
	expect(go).toHaveBeenCalledOnce();
	expect(lone).not.toHaveBeenCalled();
	await userEvent.keyboard('xp');
	expect(lone).toHaveBeenCalledOnce();
});
