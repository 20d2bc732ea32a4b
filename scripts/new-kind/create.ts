import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../src/lib/domain/result';
import { definitionText, fileName, kindsWith, testText } from './texts';

/**
 * Writes the files of a new kind into the domain folder and answers their names there.
 * Nothing is written when the name will not do.
 */
export function createKind(domain: string, name: string): Result<readonly string[], string> {
	if (!/^[a-z][a-z]*([A-Z][a-z]+)*$/.test(name))
		return fail(`"${name}" is no name of a kind: a singular noun in camelCase, such as clinicalSite.`);
	const folder = fileName(name);
	if (existsSync(join(domain, folder))) return fail(`There is ${folder} already.`);
	const listing = join(domain, 'kinds.ts');
	const kinds = kindsWith(readFileSync(listing, 'utf8'), name);
	if (kinds === undefined) return fail(`${listing} does not look as it should; add the kind by hand.`);

	mkdirSync(join(domain, folder));
	writeFileSync(join(domain, folder, `${folder}.ts`), definitionText(name));
	writeFileSync(join(domain, folder, `${folder}.test.ts`), testText(name));
	writeFileSync(listing, kinds);
	return ok([`${folder}/${folder}.ts`, `${folder}/${folder}.test.ts`, 'kinds.ts']);
}
