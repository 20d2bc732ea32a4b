import { basename } from 'node:path';
import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { appVersion } from './scripts/version.js';

/** A second build beside the usual one, for the test of an update; see scripts/build-app.js. */
const directory = process.env.BUILD_DIRECTORY;

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	kit: {
		...(directory && { outDir: `node_modules/.cache/kit-${basename(directory)}` }),
		adapter: adapter({ fallback: '200.html', pages: directory ?? 'build' }),
		paths: { relative: false },
		// workbox-window registers it, so that an update can be offered in words.
		serviceWorker: {
			register: false,
			// Static hosts read _headers and some do not serve it; a file that cannot be cached fails the install.
			files: (file) => !file.startsWith('_')
		},
		// Kit's own default is the time of the build, which would make every rebuild an update.
		version: { name: appVersion() },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				'style-src': ['self'],
				// Kit's route announcer carries one fixed style attribute; an end-to-end test fails if it changes.
				'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				'img-src': ['self', 'data:', 'blob:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'worker-src': ['self'],
				'manifest-src': ['self'],
				'base-uri': ['none'],
				'form-action': ['none'],
				'object-src': ['none'],
				'require-trusted-types-for': ['script'],
				'trusted-types': ['svelte-trusted-html', 'app-url']
			}
		}
	}
};
