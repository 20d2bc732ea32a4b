import { build, files, version } from '$service-worker';
import { clientsClaim, setCacheNameDetails } from 'workbox-core';
import { addPlugins, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { forgetPreviousBuilds, fromPreviousBuild } from './previous-build';
import { isWhole } from './whole';

declare const self: ServiceWorkerGlobalScope;

/** Read by hosts, search engines and app stores, never by the app; some hosts do not even serve the first. */
const notForTheApp = /^\/(_headers|robots\.txt|icons\/screenshot-.*|\.well-known\/.*)$/;

/** One page answers every address; the prerendered ones are the same page. */
const shell = '/200.html';

// Each build has a cache of its own, so that the one before stays whole beside it.
setCacheNameDetails({ prefix: 'isocentre', suffix: version });

// The whole build or nothing: a new version is complete before it may take over, and the one in use stays
// complete until then. What has a digest in its name needs no revision.
addPlugins([
	{ cacheWillUpdate: async ({ request, response }) => (isWhole(request.url, response) ? response : null) }
]);
precacheAndRoute(
	[
		...build.map((url) => ({ url, revision: null })),
		...files.filter((url) => !notForTheApp.test(url)).map((url) => ({ url, revision: version })),
		{ url: shell, revision: version }
	],
	{ cleanURLs: false }
);
registerRoute(new NavigationRoute(createHandlerBoundToURL(shell)));
registerRoute(
	({ url }) => url.origin === self.location.origin && url.pathname.startsWith('/_app/immutable/'),
	({ request }) => fromPreviousBuild(request)
);

// The page that installs the first version is served by it from then on; later versions wait to be asked.
clientsClaim();
self.addEventListener('message', (event) => {
	const { type } = (event.data ?? {}) as { readonly type?: unknown };
	if (type === 'SKIP_WAITING') void self.skipWaiting();
	if (type === 'OPENED') event.waitUntil(forgetPreviousBuilds());
});
