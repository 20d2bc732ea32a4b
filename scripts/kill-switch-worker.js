/// <reference lib="webworker" />

/*
 * The way out of a broken service worker, whatever is wrong with it: put in the place of `service-worker.js`, this
 * frees every browser at its next visit. It removes the cached app and itself, and loads the open pages from the
 * network. Portfolios are in IndexedDB and are not touched. docs/hosting.md says when and how.
 */

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

worker.addEventListener('install', () => void worker.skipWaiting());
worker.addEventListener('activate', (event) => event.waitUntil(free()));

async function free() {
	const names = await caches.keys();
	await Promise.all(names.map((name) => caches.delete(name)));
	await worker.registration.unregister();
	// The page loaded next registers this worker again; with nothing cached it has come from the network.
	if (names.length === 0) return;
	const pages = await worker.clients.matchAll({ type: 'window' });
	// One that closes meanwhile, or was never served by a worker, needs no help.
	await Promise.allSettled(pages.map((page) => page.navigate(page.url)));
}
