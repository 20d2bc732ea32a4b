import { svelte, vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The pages of the bench: the real code, built as the app is, beside the app. */
export default defineConfig({
	root: here('page'),
	base: '/bench/',
	plugins: [svelte({ configFile: false, preprocess: vitePreprocess() })],
	resolve: { alias: { $lib: here('../../src/lib') } },
	define: { __APP_VERSION__: '"bench"' },
	build: {
		outDir: process.env['BENCH_DIRECTORY'] ?? here('../../build/bench'),
		emptyOutDir: true,
		target: 'es2023'
	}
});
