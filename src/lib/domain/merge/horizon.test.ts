import { expect, test } from 'vitest';
import { Laptop } from '../../../../tests/support/laptop';
import { Horizon } from './horizon';

const put = (name: string) =>
	[{ do: 'put', kind: 'partner', id: '0123456789ABCDEF', fields: { name } }] as const;
const day = (n: number) => `2026-01-${String(n).padStart(2, '0')}T00:00:00.000Z`;

/** Ada writes on days 1, 5 (her clock ahead) and 3; Ben on day 2 having seen the first, and on 4 having seen all. */
function story() {
	const [ada, ben] = [new Laptop('Ada', 1), new Laptop('Ben', 2)];
	ada.write(put('a'), day(1));
	ben.read(ada.log);
	ben.write(put('b'), day(2));
	ada.write(put('c'), day(5));
	ada.write(put('d'), day(3));
	ben.read(ada.log);
	ben.write(put('e'), day(4));
	return { log: ben.log, state: ben.state, ada: ada.replica, ben: ben.replica };
}

test.each([
	['2025-12-31T23:59:59.999Z', 0, 0],
	[day(1), 1, 0],
	[day(2), 1, 1],
	['2026-01-01T23:59:59.999Z', 1, 0],
	// The third of Ada stands on one that is later, and the second of Ben on that.
	[day(4), 1, 1],
	[day(5), 3, 2]
])('until %s there are %i of one and %i of the other', (until, ofAda, ofBen) => {
	const { log, state, ada, ben } = story();
	const expected = Object.fromEntries(
		[[ada, ofAda] as const, [ben, ofBen] as const].filter(([, head]) => head > 0)
	);
	const asked = new Horizon(until);
	for (const changeset of log) expect(asked.takes(changeset)).toBe(asked.has(changeset));
	const remembered = Horizon.of(state, until);
	for (const horizon of [asked, remembered]) {
		expect(horizon.heads).toEqual(expected);
		expect(horizon.count).toBe(ofAda + ofBen);
		expect(log.filter((changeset) => horizon.has(changeset))).toHaveLength(ofAda + ofBen);
	}
});

test('a changeset counts once, and what its writer says of itself counts for nothing', () => {
	const { log } = story();
	const horizon = new Horizon(day(9));
	const [first] = log;
	expect(horizon.takes({ ...first!, after: { [first!.replica]: 7 } })).toBe(true);
	expect(horizon.takes(first!)).toBe(false);
	expect(horizon.count).toBe(1);
});
