/** `clinicalSite` as a file: `clinical-site`. */
export function fileName(name: string): string {
	return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** `clinicalSite` as people say it: `clinical site`. */
function spoken(name: string): string {
	return fileName(name).replaceAll('-', ' ');
}

function plural(word: string): string {
	if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
	return /(s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

function capital(word: string): string {
	return word[0]!.toUpperCase() + word.slice(1);
}

/** The definition: a name, notes, and everything a kind must say. */
export function definitionText(name: string): string {
	const [label, labels] = [capital(spoken(name)), capital(plural(spoken(name)))];
	return `import { longText, text } from '../fields';
import { defineKind } from '../schema/define-kind';
import type { Values } from '../schema/kind';
import type { EntityRecord } from '../schema/record';
import { commonFields } from './common-fields';
import { titleFrom } from './title';

const label = { en: '${label}', fr: '${label}' };

export const ${name} = defineKind({
	name: '${name}',
	path: '${plural(fileName(name))}',
	label,
	plural: { en: '${labels}', fr: '${labels}' },
	about: { en: '${labels} of the portfolio.', fr: '${labels} du portefeuille.' },
	area: 'portfolio',
	fields: {
		name: text({ label: { en: 'Name', fr: 'Nom' }, required: true }),
		notes: longText({ label: { en: 'Notes', fr: 'Notes' } }),
		...commonFields
	},
	title: titleFrom(label, 'name'),
	names: ['name'],
	columns: ['name', 'notes'],
	sort: 'name',
	example: { name: '${label} of the example', notes: 'What is worth knowing.' }
});

export type ${capital(name)} = EntityRecord<Values<typeof ${name}>>;
`;
}

/** What the contract test over all kinds cannot know: the title of this one. */
export function testText(name: string): string {
	const file = fileName(name);
	return `import { expect, test } from 'vitest';
import { lensWith } from '../../../../tests/support/lens';
import { ${name} } from './${file}';

test('is called by its name', () => {
	expect(${name}.title(${name}.example, lensWith())).toBe('${capital(spoken(name))} of the example');
});
`;
}

/** The list of kinds with one more, its import in alphabetical place; undefined when the list is not found. */
export function kindsWith(listing: string, name: string): string | undefined {
	const file = fileName(name);
	const path = `./${file}`;
	const list = /(export const kinds: readonly Kind\[\] = \[\n(?:\t\w+,\n)*\t\w+)\n\];/.exec(listing);
	const imports = [...listing.matchAll(/^import .* from '(.+)';\n/gm)];
	if (!list || imports.length === 0) return undefined;
	const line = `import { ${name} } from '${path}';\n`;
	const next = imports.find(([, from]) => from! > path);
	const last = imports.at(-1)!;
	const at = next ? next.index : last.index + last[0].length;
	const listed = listing.replace(list[0], `${list[1]},\n\t${name}\n];`);
	return listed.slice(0, at) + line + listed.slice(at);
}
