import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../src/lib/domain/base/result';
import { definitionText, fileName, kindsWith, testText } from './texts';

/**
 * Writes the files of a new kind into the folder of the domain and answers their names there.
 * Nothing is written when the name will not do.
 */
export function createKind(domain: string, name: string): Result<readonly string[], string> {
	if (!/^[a-z][a-z]*([A-Z][a-z]+)*$/.test(name))
		return fail(`"${name}" is no name of a kind: a singular noun in camelCase, such as clinicalSite.`);
	const file = fileName(name);
	if (existsSync(join(domain, `kinds/${file}.ts`))) return fail(`There is ${file} already.`);
	const listing = join(domain, 'kinds/all.ts');
	const kinds = kindsWith(readFileSync(listing, 'utf8'), name);
	if (kinds === undefined) return fail(`${listing} does not look as it should; add the kind by hand.`);

	writeFileSync(join(domain, `kinds/${file}.ts`), definitionText(name));
	writeFileSync(join(domain, `kinds/${file}.test.ts`), testText(name));
	writeFileSync(listing, kinds);
	return ok([`kinds/${file}.ts`, `kinds/${file}.test.ts`, 'kinds/all.ts']);
}
