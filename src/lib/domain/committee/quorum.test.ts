import { describe, expect, test } from 'vitest';
import { tablesOf } from '../../../../tests/support/tables-of';
import type { AnyValues } from '../schema/kind';
import { membersOn, overlapsOf } from './members';
import { invitationChanges, quorumOf } from './quorum';

const seats: Record<string, AnyValues> = {
	DE: { body: 'B', country: 'de', seat: 'Delegate', period: { from: '2024' } },
	FR: { body: 'B', country: 'fr', seat: 'Delegate', period: { from: '2024' }, voting: true },
	MA: { body: 'B', seat: 'KT-MA', contact: 'ada', period: { from: '2024' } },
	OB: { body: 'B', country: 'jp', seat: 'Observer', voting: false },
	EX: { body: 'B', country: 'it', seat: 'Delegate', period: { from: '2020', to: '2026' } },
	NO: { body: 'other', country: 'no' }
};

const attended = (values: AnyValues): AnyValues => ({ meeting: 'M', status: 'attended', ...values });

function room(attendance: Record<string, AnyValues>, more: { quorum?: number; seats?: typeof seats } = {}) {
	return tablesOf({
		body: { B: { acronym: 'B', ...(more.quorum === undefined ? {} : { quorum: more.quorum }) } },
		meeting: { M: { body: 'B', when: { from: '2027-03-04', to: '2027-03-05' } } },
		membership: { ...seats, ...more.seats },
		attendance
	});
}

describe('the quorum', () => {
	const three = {
		A: attended({ membership: 'DE' }),
		B: attended({ country: 'fr' }),
		C: attended({ contact: 'ada' })
	};

	test.each<[string, Record<string, AnyValues>, number | undefined, string[], number, boolean | undefined]>([
		['nobody invited', {}, 2, [], 0, false],
		['invited is not there', { A: { meeting: 'M', membership: 'DE', status: 'invited' } }, 1, [], 0, false],
		['a seat, a State and a person', three, 3, [], 3, true],
		['one recused', three, 3, ['DE'], 2, false],
		['a seat twice', { A: attended({ membership: 'DE' }), B: attended({ country: 'de' }) }, 2, [], 1, false],
		[
			'a guest and an observer',
			{ A: attended({ contact: 'x' }), B: attended({ country: 'jp' }) },
			1,
			[],
			0,
			false
		],
		['a term that is over', { A: attended({ membership: 'EX' }) }, 1, [], 0, false],
		['another meeting', { A: { meeting: 'N', membership: 'DE', status: 'attended' } }, 1, [], 0, false],
		['none is set', three, undefined, [], 3, undefined],
		['0 is always reached', {}, 0, [], 0, true]
	])('%s', (_, attendance, quorum, recused, present, reached) => {
		const source = room(attendance, quorum === undefined ? {} : { quorum });
		expect(quorumOf(source, 'M', recused)).toEqual({ needed: quorum, present, seats: 3, reached });
	});

	test('counts overlapping memberships once', () => {
		const source = room(
			{ A: attended({ membership: 'DE' }), B: attended({ membership: 'D2' }) },
			{ quorum: 2, seats: { D2: { ...seats['DE'], period: { from: '2026-06' } } } }
		);
		expect(quorumOf(source, 'M')).toEqual({ needed: 2, present: 1, seats: 3, reached: false });
	});

	test('of a meeting that does not exist, or has no body, is nobody’s', () => {
		const none = { needed: undefined, present: 0, seats: 0, reached: undefined };
		expect(quorumOf(room({}), 'X')).toEqual(none);
		expect(quorumOf(tablesOf({ meeting: { M: { when: { from: '2027' } } } }), 'M')).toEqual(none);
	});
});

test('members are those whose term includes the day', () => {
	const on = (day: string) => membersOn(room({}), 'B', day).map(({ id }) => id);
	expect(on('2026-12-31')).toEqual(['OB', 'EX', 'DE', 'FR', 'MA']);
	expect(on('2027-01-01')).toEqual(['OB', 'DE', 'FR', 'MA']);
	expect(on('2019-12-31')).toEqual(['OB']);
});

test('inviting makes one attendance a seat, once, whoever does it', () => {
	const source = room({ A: attended({ country: 'de' }) });
	const invited = invitationChanges(source, 'M');
	expect(invited.map((change) => 'fields' in change && change.fields['membership'])).toEqual([
		'OB',
		'FR',
		'MA'
	]);
	expect(invitationChanges(source, 'M')).toEqual(invited);
});

describe('memberships overlap', () => {
	test.each<[string, AnyValues, AnyValues, string | undefined]>([
		['the seat of a State twice', { country: 'de' }, { country: 'de' }, 'seat'],
		[
			'one after the other',
			{ country: 'de', period: { to: '2026' } },
			{ country: 'de', period: { from: '2027' } },
			undefined
		],
		[
			'in a month they share',
			{ country: 'de', period: { to: '2026-06' } },
			{ country: 'de', period: { from: '2026-06' } },
			undefined
		],
		[
			'in a year they share',
			{ country: 'de', period: { to: '2026' } },
			{ country: 'de', period: { from: '2026-06' } },
			undefined
		],
		[
			'by one day',
			{ country: 'de', period: { to: '2026-06-30' } },
			{ country: 'de', period: { from: '2026-06-30' } },
			'seat'
		],
		[
			'for the same year',
			{ country: 'de', period: { from: '2026', to: '2026' } },
			{ country: 'de', period: { from: '2026', to: '2026' } },
			'seat'
		],
		['a person on two seats', { contact: 'x', seat: 'Chair' }, { contact: 'x', seat: 'Delegate' }, 'person'],
		[
			'two seats of a State',
			{ country: 'de', seat: 'Delegate' },
			{ country: 'de', seat: 'Deputy' },
			undefined
		],
		['two heads of department', { contact: 'x', seat: 'Head' }, { contact: 'y', seat: 'Head' }, undefined],
		['a function of nobody twice', { seat: 'Chair' }, { seat: ' chair' }, 'seat']
	])('%s', (_, one, other, why) => {
		const source = tablesOf({ membership: { A: { body: 'B', ...one }, B: { body: 'B', ...other } } });
		expect([...overlapsOf(source, 'B')].map((overlap) => overlap.why)).toEqual(why ? [why] : []);
	});
});
