import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fail, ok, type Result } from '../../src/lib/domain/base/result';
import {
	componentOf,
	messagesText,
	navigationWith,
	routeText,
	screensWith,
	screenText,
	settingsWith
} from './texts';

/**
 * Writes the files of a new screen below the root of the project, and its lines in those that list screens.
 * Nothing is written when the path will not do, or where one of the lists does not look as it should.
 *
 * @param path its address and the folder of its capability, such as `clinical-sites`
 * @returns the files written or changed, from the root
 */
export function createScreen(root: string, path: string): Result<readonly string[], string> {
	if (!/^[a-z]+(-[a-z]+)*$/.test(path))
		return fail(`"${path}" is no path of a screen: words with hyphens between, such as clinical-sites.`);
	const taken = [`src/routes/${path}`, `src/lib/features/${path}`].find((at) => existsSync(join(root, at)));
	if (taken) return fail(`There is ${taken} already.`);

	const listings = {
		'src/lib/features/shell/navigation.ts': navigationWith,
		'project.inlang/settings.json': settingsWith,
		'tests/e2e/screens.ts': screensWith
	};
	const files: Record<string, string> = {
		[`src/lib/features/${path}/${componentOf(path)}Screen.svelte`]: screenText(path),
		[`src/routes/${path}/+page.svelte`]: routeText(path),
		[`messages/en/${path}.json`]: messagesText(path),
		[`messages/fr/${path}.json`]: messagesText(path)
	};
	for (const [listing, withScreen] of Object.entries(listings)) {
		const listed = withScreen(readFileSync(join(root, listing), 'utf8'), path);
		if (listed === undefined) return fail(`${listing} does not look as it should; add the screen by hand.`);
		files[listing] = listed;
	}
	for (const [file, text] of Object.entries(files)) {
		mkdirSync(dirname(join(root, file)), { recursive: true });
		writeFileSync(join(root, file), text);
	}
	return ok(Object.keys(files));
}
