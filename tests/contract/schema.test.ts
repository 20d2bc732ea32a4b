import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { broken, currentSchema, type Schema } from './schema';

const recorded = JSON.parse(
	readFileSync(new URL('./schema-snapshot.json', import.meta.url), 'utf8')
) as Schema;
const accept = 'npx tsx tests/contract/accept-schema.ts';

test('no name that a file may hold is gone or has another meaning', () => {
	expect(broken(recorded, currentSchema())).toEqual([]);
});

test('every name is recorded', () => {
	expect(currentSchema(), `Names were added; record them for ever by: ${accept}`).toEqual(recorded);
});

test('a lost kind, path, field, type, target and option are each told', () => {
	const old: Schema = {
		gone: { path: 'gone', fields: {} },
		kind: {
			path: 'kinds',
			fields: {
				lost: { type: 'text' },
				other: { type: 'text' },
				target: { type: 'reference', to: 'a' },
				choice: { type: 'choice', options: ['x', 'y'] }
			}
		}
	};
	const now: Schema = {
		kind: {
			path: 'sorts',
			fields: {
				other: { type: 'number' },
				target: { type: 'reference', to: 'b' },
				choice: { type: 'choice', options: ['y'] },
				added: { type: 'text' }
			}
		}
	};
	expect(broken(old, now)).toEqual([
		'kind gone is gone',
		'kind kind has moved from /kinds to /sorts',
		'field kind.lost is gone',
		'field kind.other was text, is number',
		'field kind.target pointed at a, points at b',
		'option x of field kind.choice is gone'
	]);
});
