import { afterEach, beforeEach, expect, vi, type MockInstance } from 'vitest';

let warned: MockInstance<typeof console.warn>;

beforeEach(() => {
	warned = vi.spyOn(console, 'warn');
});

/** A warning of the framework is a fault of the test during which it comes. */
afterEach(() => {
	const told = warned.mock.calls.map((words) => words.map(String).join(' '));
	warned.mockRestore();
	expect(told).toEqual([]);
});
