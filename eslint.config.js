import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const typed = {
	parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] }
};

/**
 * Rules that ask for types make the compiler read the whole project anew for every component (four minutes in all):
 * `npm run test:long` asks them of components too.
 */
const typedComponents = process.env['LONG'] ? ['src/**/*.svelte'] : [];

export default defineConfig(
	{
		ignores: [
			'build/',
			'.svelte-kit/',
			'src/lib/paraglide/',
			'static/',
			'test-results/',
			'playwright-report/',
			'node_modules/'
		]
	},
	js.configs.recommended,
	ts.configs.strict,
	ts.configs.stylistic,
	svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
		rules: {
			// Text from people is cleaned of control characters, which has to name them.
			'no-control-regex': 'off',
			// A promise refused on purpose and a listener that only wakes readers do nothing.
			'@typescript-eslint/no-empty-function': 'off',
			// The compiler knows which names exist.
			'no-undef': 'off',
			'no-console': 'error',
			eqeqeq: 'error',
			'no-empty': ['error', { allowEmptyCatch: false }],
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
			// noUncheckedIndexedAccess makes every a[i] of a counted loop ask for one.
			'@typescript-eslint/no-non-null-assertion': 'off',
			// The shapes of data are interfaces or types as reads best.
			'@typescript-eslint/consistent-type-definitions': 'off',
			'@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }]
		}
	},
	{
		files: ['src/**/*.ts', 'tests/**/*.ts', ...typedComponents],
		languageOptions: typed,
		rules: {
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
			'@typescript-eslint/await-thenable': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': 'error'
		}
	},
	{
		files: ['src/lib/domain/**'],
		ignores: ['src/lib/domain/base/zod.ts', '**/*.test.ts'],
		rules: {
			'@typescript-eslint/no-restricted-imports': [
				'error',
				{
					name: 'zod',
					allowTypeImports: true,
					message: 'Take `z` from domain/base/zod: it compiles nothing, as the policy of the page asks.'
				}
			]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts', '**/*.svelte.js'],
		languageOptions: {
			parserOptions: { parser: ts.parser, svelteConfig }
		}
	},
	{
		files: ['tests/e2e/**', 'tests/faults/**'],
		rules: {
			// Playwright reads the fixtures a function wants from its first parameter, also when it wants none.
			'no-empty-pattern': 'off'
		}
	},
	{
		files: ['scripts/**', 'tests/bench/**'],
		rules: { 'no-console': 'off' }
	},
	{
		files: ['src/**/*.svelte', 'src/**/*.ts'],
		rules: {
			// Addresses are plain here: the app is served from the root of its host.
			'svelte/no-navigation-without-resolve': 'off',
			// There are no stores here, and looking for one asks for the type of every name.
			'svelte/require-store-reactive-access': 'off'
		}
	}
);
