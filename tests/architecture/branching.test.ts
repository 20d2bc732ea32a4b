import { describe, expect, it } from 'vitest';
import { isTest, sourcesBelow, type Source } from './sources';

const byName =
	/\bkind(?:\.name)?\s*[!=]==?\s*['"`]|\b(?:type|field\.type)\.name\s*[!=]==?\s*['"`]|\bswitch\s*\((?:kind|type|field\.type)(?:\.name)?\)/;

const found = ({ path, text }: Source) =>
	text
		.split('\n')
		.flatMap((line, index) => (byName.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : []));

const shared = [
	'src/lib/domain/base',
	'src/lib/domain/days',
	'src/lib/domain/fields',
	'src/lib/domain/merge',
	'src/lib/domain/records',
	'src/lib/domain/schema',
	'src/lib/store',
	'src/lib/exchange',
	'src/lib/ui'
];

describe('shared code', () => {
	it('asks a kind or a field for its answer and never which one it is', () => {
		const sources = shared.flatMap((folder) => sourcesBelow(folder)).filter((source) => !isTest(source));
		expect(sources.flatMap(found)).toEqual([]);
	});

	it.each([
		"if (kind === 'partner')",
		"kind.name !== 'project'",
		"field.type.name === 'money'",
		'switch (kind) {'
	])('would be caught with %s', (text) => {
		expect(found({ path: 'a.ts', text })).toHaveLength(1);
	});
});
