import { beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { kinds } from '$lib/domain/kinds/all';
import FormStage from '../../../../tests/support/FormStage.svelte';
import { Form } from './form.svelte';

beforeEach(() => sessionStorage.clear());

/** Types what no field but one of plain words can read. */
function typeNonsense(box: HTMLInputElement): void {
	box.focus();
	box.value = '?!';
	box.dispatchEvent(new Event('input', { bubbles: true }));
	box.dispatchEvent(new Event('change', { bubbles: true }));
	box.blur();
}

/** The control that carries the mark of a wrong field, and the words tied to it. */
function painted(name: string): { marked: boolean; said: string; focused: boolean } {
	const control = document.querySelector(`form [id$="-${name}"]`)!;
	const described = (control.getAttribute('aria-describedby') ?? '').split(' ');
	const words = described.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
	return {
		marked: control.getAttribute('aria-invalid') === 'true',
		said: described.some((id) => id.endsWith(`-${name}-problem`)) ? words : '',
		focused: control === document.activeElement || control.contains(document.activeElement)
	};
}

test.each(kinds.map((kind) => [kind.name, kind] as const))(
	'of a form for a %s each wrong field is painted, and the first has the focus',
	async (name, kind) => {
		const form = new Form(kind, `every ${name}`, () => ({}));
		const onsave = vi.fn(() => Promise.resolve(undefined));
		await render(FormStage, { form, onsave });
		for (const box of document.querySelectorAll<HTMLInputElement>('form input[type="text"]'))
			typeNonsense(box);
		await page.getByRole('button', { name: 'Save' }).click();

		const wrong = [...form.problems.keys()];
		if (wrong.length === 0) return expect(onsave).toHaveBeenCalledOnce();
		expect(onsave).not.toHaveBeenCalled();
		for (const field of wrong) {
			const { marked, said } = painted(field);
			expect({ field, marked }).toEqual({ field, marked: true });
			expect(said.trim(), field).not.toBe('');
		}
		const first = form.fields.find(({ name: one }) => form.problems.has(one))!.name;
		expect({ first, ...painted(first) }).toMatchObject({ first, focused: true });
	}
);
