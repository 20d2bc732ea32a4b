import { expect, test } from 'vitest';
import { naming } from './naming.svelte';

test('who has a name goes on at once', async () => {
	expect(await naming.isNamed({ author: 'Ada' })).toBe(true);
	expect(naming.asked).toBeUndefined();
});

test('who has none is asked, and the act waits', async () => {
	const named = naming.isNamed({ author: '' });
	expect(naming.asked).toBeDefined();
	naming.answer(true);
	expect(await named).toBe(true);
	expect(naming.asked).toBeUndefined();
});

test('a second act takes the place of one that waits, which is given up', async () => {
	const [first, second] = [naming.isNamed({ author: '' }), naming.isNamed({ author: '' })];
	expect(await first).toBe(false);
	naming.answer(false);
	expect(await second).toBe(false);
});
