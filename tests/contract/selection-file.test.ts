import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readModel } from '../../scripts/select/model-file';
import { finished } from '../../src/lib/domain/base/steps';
import { bestSet } from '../../src/lib/domain/optimum/best-set';

const example = /```json\n([^`]+)```/.exec(readFileSync('docs/selection.md', 'utf8'))![1]!;

function solved(text: string) {
	const read = readModel(text);
	if (!('model' in read)) throw new Error(read.join('\n'));
	const { value, choice } = finished(bestSet(read.model));
	return { value: value / read.scale.value, chosen: [...choice!.keys()] };
}

describe('a model in a file', () => {
	it('is solved as it is documented', () => {
		expect(solved(example)).toEqual({ value: 7, chosen: ['TIGRE', 'ZENODO'] });
	});

	it('may have decimals', () => {
		const text = JSON.stringify({
			candidates: [
				{ id: 'A', value: 0.1, costs: { e: 0.3 } },
				{ id: 'B', value: 0.2, costs: { e: 0.000001 } }
			],
			envelopes: { e: 0.3 }
		});
		expect(solved(text)).toEqual({ value: 0.2, chosen: ['B'] });
	});

	it.each([
		['nonsense', 'This is no JSON'],
		['{"candidates":[]}', 'envelopes'],
		[
			'{"candidates":[{"id":"A","value":1,"costs":{"f":1}}],"envelopes":{"e":1}}',
			'“A” takes of the envelope “f”'
		],
		['{"candidates":[{"id":"A","value":-1,"costs":{}}],"envelopes":{}}', '“A”: below 0.'],
		['{"candidates":[{"id":"A","value":1e300,"costs":{}}],"envelopes":{}}', '“A”: no number'],
		['{"candidates":[{"id":"A","value":"1","costs":{}}],"envelopes":{}}', 'candidates.0.value'],
		[
			'{"candidates":[{"id":"A","value":1},{"id":"A","value":1}],"envelopes":{}}',
			'Two candidates are called “A”.'
		],
		['{"candidates":[{"id":"A","value":1,"ways":[]}],"envelopes":{}}', '“A” has no way'],
		['[]', 'The file: '],
		[
			'{"candidates":[{"id":"A","value":1,"costs":{"__proto__":5}}],"envelopes":{"__proto__":3}}',
			'This is no JSON, or holds a name that no record may have.'
		],
		[
			'{"candidates":[{"id":"A","value":9007199254740991},{"id":"B","value":1}],"envelopes":{}}',
			'The values of all candidates'
		],
		[
			'{"candidates":[{"id":"A","value":1,"costs":{"e":9007199254740991}},{"id":"B","value":1,"costs":{"e":1}}],"envelopes":{"e":1}}',
			'What is asked of “e”'
		],
		['{"candidates":[],"envelopes":{},"rules":[{"type":"either","projects":["Z"]}]}', 'names “Z”'],
		['{"candidates":[],"envelopes":{},"rules":[{"type":"magic"}]}', 'rules.0.type']
	])('%s is refused by its place', (text, place) => {
		const read = readModel(text);
		expect('model' in read ? [] : read.join(' ')).toContain(place);
	});
});
