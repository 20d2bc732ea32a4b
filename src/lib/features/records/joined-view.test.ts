import { expect, test } from 'vitest';
import { Aliases } from '$lib/domain/records/aliases';
import { plainView, type View } from '$lib/ui/table/view';
import { joinedView } from './joined-view';

const aliases = new Aliases(new Map([['partner', new Map([['A', 'B']])]]));
const asking = (...keys: string[]): View => ({
	...plainView,
	conditions: [{ field: 'partner', test: 'any', keys }]
});

test('a view that asks for a joined record asks for the one that stays, once', () => {
	expect(joinedView(asking('A', 'B', 'C'), aliases)).toEqual(asking('B', 'C'));
	const other = asking('C');
	expect(joinedView(other, aliases)).toBe(other);
});
