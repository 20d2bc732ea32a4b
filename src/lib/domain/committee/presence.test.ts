import { describe, expect, test } from 'vitest';
import { tablesOf } from '../../../../tests/support/tables-of';
import type { AnyValues } from '../schema/kind';
import { bodyId } from '../seed/seed-changes';
import { presented } from '../withheld/presented';
import { invitedTo, stateOfDelegate } from './invited';
import { minutesOf } from './minutes';
import { allPresentChanges, statesPresent } from './presence';

const forum = bodyId('KT Forum');
const member = (country: string, from: string) => ({ country, status: 'member', period: { from } });
const records: Record<string, Record<string, AnyValues>> = {
	body: { [forum]: { acronym: 'KT Forum' } },
	country: { de: { code: 'DE' }, es: { code: 'ES' }, pl: { code: 'PL' }, us: { code: 'US' } },
	countryStatus: {
		A: member('de', '1954'),
		B: member('es', '1983'),
		C: { country: 'pl', status: 'associate', period: { from: '1991' } },
		D: { country: 'us', status: 'observer', period: { from: '1997' } }
	},
	contact: {
		ada: { lastName: 'Ada', email: 'ada@example.org' },
		ben: { lastName: 'Ben' },
		eva: { lastName: 'Eva', email: 'eva@example.org', objection: true }
	},
	membership: {
		X: { body: forum, country: 'de', contact: 'ada', period: { from: '2024' }, voting: false },
		Y: { body: forum, country: 'de', contact: 'ben', period: { to: '2026-06-30' }, voting: false },
		Z: { body: forum, country: 'es', seat: 'Delegate', voting: false },
		W: { body: forum, country: 'us', contact: 'ben' }
	},
	meeting: {
		M: { title: 'Forum', body: forum, when: { from: '2026-10-08' } },
		N: { title: 'Some day', body: forum }
	},
	topic: { T: { title: 'Helium', meeting: 'M', country: 'de' }, U: { title: 'Elsewhere', meeting: 'N' } }
};

describe('whom a meeting is announced to', () => {
	test('the delegates whose term holds on its day; States without one and seats without a person are told apart', () => {
		const invited = invitedTo(tablesOf(records), 'M')!;
		expect(invited.states).toEqual(['de', 'es', 'pl']);
		expect(invited.delegates.map(({ country, person }) => [country, person.id])).toEqual([['de', 'ada']]);
		expect(invited.unnamed.map(({ id }) => id)).toEqual(['Z']);
		expect(invited.vacant).toEqual(['pl']);
		expect(invitedTo(tablesOf(records), 'N')).toBeUndefined();
	});

	test('who objected is left out and counted, and their seat is not said to be without a person', () => {
		const seat = { body: forum, country: 'pl', contact: 'eva', period: { from: '2025' } };
		const state = tablesOf({ ...records, membership: { ...records['membership'], V: seat } });
		const invited = invitedTo(presented(state), 'M')!;
		expect(invited.withheld).toBe(1);
		expect(JSON.stringify(invited)).not.toMatch(/eva/i);
		expect(invited.delegates.map(({ person }) => person.id)).toEqual(['ada']);
		expect(invited.unnamed.map(({ id }) => id)).toEqual(['Z']);
		expect(invited.vacant).toEqual([]);
	});

	test('who sits for a State on that day speaks for it, and nobody whose term is over', () => {
		const source = tablesOf(records);
		expect(stateOfDelegate(source, 'M', 'ada')).toBe('de');
		expect(stateOfDelegate(source, 'M', 'ben')).toBe('us');
		expect(stateOfDelegate(source, 'M', undefined)).toBeUndefined();
	});
});

describe('who is there', () => {
	const attendance = {
		a: { meeting: 'M', membership: 'X', status: 'invited' },
		b: { meeting: 'M', membership: 'Z', status: 'excused' },
		c: { meeting: 'N', membership: 'X', status: 'invited' }
	};

	test('all present leaves who is excused, takes in who is not on the list, and touches no other meeting', () => {
		const changes = allPresentChanges(tablesOf({ ...records, attendance }), 'M');
		const written = changes.flatMap((one) => (one.do === 'put' ? [one.fields] : []));
		expect(changes.map(({ kind }) => kind)).toEqual(['attendance', 'attendance']);
		expect(changes[0]!.id).toBe('a');
		expect(written[0]).toEqual({ status: 'attended' });
		expect(written[1]).toMatchObject({ meeting: 'M', membership: 'W', status: 'attended' });
		const all = { a: { ...attendance.a, status: 'attended' }, b: attendance.b };
		expect(
			allPresentChanges(
				tablesOf({
					...records,
					attendance: all,
					membership: { X: records['membership']!['X']!, Z: records['membership']!['Z']! }
				}),
				'M'
			)
		).toEqual([]);
	});

	test('States count by who attended for them, once, and observers are not among them', () => {
		const came = {
			a: { meeting: 'M', membership: 'X', status: 'attended' },
			b: { meeting: 'M', country: 'de', status: 'attended' },
			c: { meeting: 'M', membership: 'W', status: 'attended' },
			d: { meeting: 'M', country: 'es', status: 'excused' }
		};
		const source = tablesOf({ ...records, attendance: came });
		expect(statesPresent(source, 'M')).toEqual({ present: ['de'], missing: ['es', 'pl'] });
		const minutes = minutesOf(source, 'M')!;
		expect(minutes.states?.present).toEqual(['de']);
		expect(minutes.topics.map(({ id }) => id)).toEqual(['T']);
	});
});
