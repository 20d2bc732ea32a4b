import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { formatDate } from '../format';
import { realToday } from '../today';
import DayInput from './DayInput.svelte';

const field = () => page.getByRole('textbox');
const ahead = (days: number) =>
	new Date(Date.parse(realToday()) + days * 86_400_000).toISOString().slice(0, 10);

async function shown(props: Partial<Parameters<typeof render<typeof DayInput>>[1]> = {}) {
	const onchange = vi.fn();
	await render(DayInput, { id: 'day', day: '2026-05-01', onchange, ...props });
	return onchange;
}

async function type(text: string) {
	await userEvent.fill(field(), text);
	await userEvent.tab();
}

test.each([
	['31.5.2026', '2026-05-31'],
	['2026-05-31', '2026-05-31'],
	['31 mai 2026', '2026-05-31'],
	['today', realToday()],
	['aujourd’hui', realToday()],
	['in 3 weeks', ahead(21)],
	['dans 3 semaines', ahead(21)]
])('%s is read, and shown in the reader’s style', async (text, day) => {
	const onchange = await shown();
	await type(text);
	expect(onchange).toHaveBeenCalledExactlyOnceWith(day);
	await expect.element(field()).toHaveValue(formatDate(day));
	await expect.element(field()).toHaveAttribute('aria-invalid', 'false');
});

test.each([
	['soon', {}],
	['2026-05', {}],
	['', { required: true }],
	['2026-06-01', { latest: '2026-05-31' }]
])('“%s” is refused where it stands, as it was typed', async (text, props) => {
	const onchange = await shown(props);
	await type(text);
	expect(onchange).not.toHaveBeenCalled();
	await expect.element(field()).toHaveValue(text);
	await expect.element(field()).toHaveAttribute('aria-invalid', 'true');
	expect(page.getByRole('alert').element().textContent).not.toBe('');
});

test('is emptied where it may be', async () => {
	const onchange = await shown();
	await type('');
	expect(onchange).toHaveBeenCalledExactlyOnceWith(undefined);
});
