import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { join } from 'node:path';
import { importsOf } from './component-imports';
import { forbidden } from './cruise-rules.js';
import { sourcesBelow } from './sources';

/** The broken rules of a project's `src`, a line each: `rule: from -> to`. */
export async function brokenRules(directory: string, rules = forbidden): Promise<string[]> {
	const { output } = await cruise(
		['src'],
		{
			baseDir: directory,
			ruleSet: { forbidden: rules as never },
			validate: true,
			tsPreCompilationDeps: true,
			moduleSystems: ['es6'],
			doNotFollow: { path: 'node_modules' },
			exclude: { path: '^src/lib/paraglide/.+/' },
			skipAnalysisNotInRules: true
		},
		{
			alias: { $lib: join(directory, 'src/lib') },
			extensions: ['.ts', '.svelte.ts', '.svelte', '.js'],
			symlinks: false
		} as never
	);
	const { violations } = (output as ICruiseResult).summary;
	// A module of types alone, which only components import, looks unused once these are compiled.
	const typed = typesOfComponents(directory);
	const seen = violations.filter(({ rule, to }) => rule.name !== 'no-dead-module' || !typed.has(to));
	return seen.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);
}

function typesOfComponents(directory: string): Set<string> {
	const components = sourcesBelow('src', directory).filter(({ path }) => path.endsWith('.svelte'));
	return new Set(components.flatMap(importsOf).map(({ resolved }) => `${resolved}.ts`));
}
