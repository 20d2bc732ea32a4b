import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Updates } from './updates.svelte';

const reloadPage = vi.hoisted(() => vi.fn());
vi.mock('$lib/ui/reload', () => ({ reloadPage }));

/** The browser's side: which version of the app is in charge, and what it has been told. */
class Container extends EventTarget {
	controller: { readonly postMessage: (message: unknown) => void } | null = null;
	readonly told: unknown[] = [];
	/** As where there is no network, or a window forbids it. */
	readonly register = () => Promise.reject(new TypeError('offline'));

	/** Another version takes over, or none is left. */
	takes(over: boolean): void {
		this.controller = over ? { postMessage: (message) => this.told.push(message) } : null;
		this.dispatchEvent(new Event('controllerchange'));
	}
}

let container: Container;
let stop: (() => void) | undefined;

/** What a page of its own knows of versions. */
async function opened(): Promise<Updates> {
	const updates = new Updates();
	stop = await updates.start();
	return updates;
}

beforeEach(() => {
	container = new Container();
	vi.spyOn(navigator, 'serviceWorker', 'get').mockReturnValue(container as unknown as ServiceWorkerContainer);
	reloadPage.mockReset();
});

afterEach(() => {
	stop?.();
	vi.restoreAllMocks();
});

test('the first version that takes over is no update', async () => {
	await opened();
	container.takes(true);
	expect(reloadPage).not.toHaveBeenCalled();
	container.takes(true);
	container.takes(true);
	expect(reloadPage).toHaveBeenCalledTimes(1);
});

test('where a version was in charge, the next that takes over is loaded, once', async () => {
	container.controller = { postMessage: () => undefined };
	await opened();
	container.takes(true);
	container.takes(true);
	expect(reloadPage).toHaveBeenCalledTimes(1);
});

test('where the version in charge is withdrawn, what is loaded goes on', async () => {
	container.controller = { postMessage: () => undefined };
	await opened();
	container.takes(false);
	expect(reloadPage).not.toHaveBeenCalled();
});

test('a page that is left hears nothing more', async () => {
	container.controller = { postMessage: () => undefined };
	await opened();
	stop?.();
	container.takes(true);
	expect(reloadPage).not.toHaveBeenCalled();
});

test('what must be done before the newer version takes over is done first, and one may ask again where it fails', async () => {
	const updates = await opened();
	const order: boolean[] = [];
	const before = () => {
		order.push(updates.applying);
		return Promise.resolve();
	};
	await updates.apply(before);
	expect(order).toEqual([true]);
	expect(updates.applying).toBe(false);
	const failing = updates.apply(() => Promise.reject(new Error('disk full')));
	await expect(failing).rejects.toThrow('disk full');
	expect(updates.applying).toBe(false);
});

test('that the databases are open is said to whoever is in charge, and to nobody where nobody is', async () => {
	const updates = await opened();
	updates.opened();
	container.takes(true);
	updates.opened();
	expect(container.told).toEqual([{ type: 'OPENED' }]);
});
