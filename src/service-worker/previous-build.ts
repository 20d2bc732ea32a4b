import { cacheNames } from 'workbox-core';

declare const self: ServiceWorkerGlobalScope;

/**
 * A file of a build before this one. A tab that was open before an update still asks for its own, also when the
 * host has only the new ones.
 */
export async function fromPreviousBuild(request: Request): Promise<Response> {
	return (await caches.match(request)) ?? fetch(request);
}

/**
 * Lets go of the builds before this one, once it has shown that it opens the databases. A build that is on its
 * way in keeps its files.
 */
export async function forgetPreviousBuilds(): Promise<void> {
	const { installing, waiting } = self.registration;
	if (installing ?? waiting) return;
	const names = await caches.keys();
	await Promise.all(names.filter((name) => name !== cacheNames.precache).map((name) => caches.delete(name)));
}
