import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { join } from 'node:path';
import { forbidden } from './cruise-rules.js';

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
	return violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);
}
