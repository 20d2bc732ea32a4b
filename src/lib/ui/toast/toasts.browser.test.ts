import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import QuietLine from './QuietLine.svelte';
import { Toasts, toasts } from './toasts.svelte';

describe('the quiet line', () => {
	it('says what was done and takes it back once', async () => {
		await render(QuietLine);
		const undo = vi.fn();
		toasts.show({ text: 'Approved GEMPix', action: { label: 'Undo', run: undo } });
		await expect.element(page.getByRole('status')).toHaveTextContent('Approved GEMPix');
		await page.getByRole('button', { name: 'Undo' }).click();
		expect(undo).toHaveBeenCalledOnce();
		await expect.element(page.getByText('Approved GEMPix')).not.toBeInTheDocument();
	});
});

describe('toasts', () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());

	it('leave by themselves, the newest wins, and one that is held stays', () => {
		const line = new Toasts();
		line.show({ text: 'one' });
		line.show({ text: 'two' });
		expect(line.current?.text).toBe('two');
		line.hold();
		vi.advanceTimersByTime(60_000);
		expect(line.current?.text).toBe('two');
		line.release();
		vi.advanceTimersByTime(60_000);
		expect(line.current).toBeUndefined();
	});

	it('stay when they are bad news', () => {
		const line = new Toasts();
		line.show({ text: 'Not saved', tone: 'bad' });
		vi.advanceTimersByTime(60_000);
		expect(line.current?.text).toBe('Not saved');
		line.dismiss();
		expect(line.current).toBeUndefined();
	});
});
