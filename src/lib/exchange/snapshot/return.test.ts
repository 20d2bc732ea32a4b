import { expect, test } from 'vitest';
import { applyChanges, tablesOf } from '../../../../tests/support/tables-of';
import { changesTo } from './return';

const mira = 'C000000000000001';

test('a return to a time before an objection leaves the objection in place', () => {
	const contact = { [mira]: { lastName: 'Osmium', email: 'mira@example.org' } };
	const then = tablesOf({ contact });
	const now = tablesOf({ contact });
	applyChanges(now, [
		{ do: 'put', kind: 'contact', id: mira, fields: { lastName: 'Iridium', objection: true } }
	]);
	const { changes } = changesTo(then, now);
	expect(changes).toEqual([{ do: 'put', kind: 'contact', id: mira, fields: { lastName: 'Osmium' } }]);
});

test('an objection taken back since is made again', () => {
	const contact = { [mira]: { lastName: 'Osmium', objection: true } };
	const now = tablesOf({ contact });
	applyChanges(now, [{ do: 'put', kind: 'contact', id: mira, fields: { objection: false } }]);
	expect(changesTo(tablesOf({ contact }), now).changes).toEqual([
		{ do: 'put', kind: 'contact', id: mira, fields: { objection: true } }
	]);
});
