import { describe, expect, test } from 'vitest';
import { tablesOf } from '../../../../tests/support/tables-of';
import type { AnyValues } from '../schema/kind';
import { agendaItemId, candidatesFor, fillChanges, itemsOf, meetingAfter } from './agenda';

const stages: Record<string, AnyValues> = {
	idea: { order: 0, body: 'KT' },
	mapf: { order: 1, body: 'MAPF' },
	light: { order: 2, body: 'CMASC', gate: 'greenLight' },
	agreements: { order: 3, body: 'KT' },
	running: { order: 4, body: 'CMASC' },
	closed: { order: 5, body: 'CMASC', closed: true },
	deferred: { order: 100, side: true, outcome: 'deferred' },
	hold: { order: 101, side: true }
};
const meetings: Record<string, AnyValues> = {
	M0: { body: 'CMASC', when: { from: '2026-11-02' } },
	M1: { body: 'CMASC', when: { from: '2027-03-04' } },
	MX: { body: 'CMASC', when: { from: '2027-05-04' }, cancelled: true },
	M2: { body: 'CMASC', when: { from: '2027-06-10' } },
	F: { body: 'MAPF', when: { from: '2027-02-01' } }
};

type Tables = Record<string, Record<string, AnyValues>>;
const source = (more: Tables) => tablesOf({ stage: stages, meeting: meetings, ...more });
const found = (more: Tables, meeting = 'M1') =>
	candidatesFor(source(more), meeting).map(({ reason, project, action, asks }) =>
		[reason, project ?? action, asks].filter(Boolean).join(' ')
	);
const parked = (
	stage: string,
	more: AnyValues = {},
	change: AnyValues = {},
	decision: AnyValues = {}
): Tables => ({
	project: { P: { stage, ...more } },
	stageChange: { C: { project: 'P', from: 'light', to: stage, on: '2026-11-02', ...change } },
	decision: { D: decision }
});

describe('what waits for a meeting', () => {
	test.each<[string, Tables, string[]]>([
		['who stands at a gate of the body', { project: { P: { stage: 'light' } } }, ['ready P greenLight']],
		['not who runs, or is closed', { project: { P: { stage: 'running' }, Q: { stage: 'closed' } } }, []],
		['not who stands elsewhere or nowhere', { project: { P: { stage: 'mapf' }, Q: {} } }, []],
		['who was deferred to it', parked('deferred', {}, { meeting: 'M1' }), ['deferred P greenLight']],
		[
			'by a decision',
			parked('deferred', {}, { meeting: 'M0', decision: 'D' }, { meeting: 'M0', deferredTo: 'M1' }),
			['deferred P greenLight']
		],
		['not to another', parked('deferred', {}, { meeting: 'M2' }), []],
		['who is to be revisited by then', parked('hold', { revisitOn: '2027-03-04' }), ['revisit P greenLight']],
		['not later', parked('hold', { revisitOn: '2027-03-05' }), []],
		['not who is just on hold', parked('hold'), []],
		['an open action of an earlier meeting', { action: { A: { text: 'Ask', meeting: 'M0' } } }, ['action A']],
		[
			'also by its item',
			{ action: { A: { item: 'I' } }, agendaItem: { I: { meeting: 'M0', order: 1 } } },
			['action A']
		],
		[
			'not one done, of later or of others',
			{ action: { A: { meeting: 'M0', done: true }, B: { meeting: 'M2' }, C: { meeting: 'F' }, D: {} } },
			[]
		],
		[
			'not what is on the agenda',
			{ project: { P: { stage: 'light' } }, agendaItem: { I: { meeting: 'M1', project: 'P', order: 1 } } },
			[]
		]
	])('%s', (_, tables, expected) => expect(found(tables)).toEqual(expected));

	test('a forum hears who stands at its step', () => {
		expect(found({ project: { P: { stage: 'mapf' } } }, 'F')).toEqual(['ready P']);
		expect(found({ project: { P: { stage: 'mapf' } } }, 'nowhere')).toEqual([]);
	});

	test('actions first, then by how long they wait', () => {
		expect(
			found({
				project: {
					P: { stage: 'light', stageSince: '2026-09' },
					Q: { stage: 'light', stageSince: '2026-02-01' },
					R: { stage: 'deferred' }
				},
				stageChange: { C: { project: 'R', from: 'light', to: 'deferred', on: '2026-11-02', meeting: 'M1' } },
				action: { A: { meeting: 'M0' } }
			})
		).toEqual(['action A', 'deferred R greenLight', 'ready Q greenLight', 'ready P greenLight']);
	});
});

test('an agenda filled twice, or on two laptops, has the same items', () => {
	const tables: Tables = {
		project: { P: { stage: 'light', title: 'FLASH' } },
		agendaItem: { I: { meeting: 'M1', order: 2.5 } }
	};
	const portfolio = source(tables);
	const changes = fillChanges(portfolio, 'M1', candidatesFor(portfolio, 'M1'));
	expect(changes).toEqual([
		{
			do: 'put',
			kind: 'agendaItem',
			id: agendaItemId('M1', 'project', 'P'),
			fields: { meeting: 'M1', order: 3, title: 'FLASH', kind: 'decision', asks: 'greenLight', project: 'P' }
		}
	]);
	expect(fillChanges(portfolio, 'M1', candidatesFor(portfolio, 'M1'))).toEqual(changes);
});

test('items stand by their order, equal ones alike everywhere', () => {
	const items = { B: { order: 1 }, A: { order: 1 }, C: { order: 0.5 }, D: {} };
	const agendaItem = Object.fromEntries(
		Object.entries(items).map(([id, values]) => [id, { ...values, meeting: 'M1' }])
	);
	expect(itemsOf(source({ agendaItem }), 'M1').map(({ id }) => id)).toEqual(['C', 'A', 'B', 'D']);
});

test('the next meeting is that of the same body which takes place', () => {
	expect(meetingAfter(source({}), 'M1')).toBe('M2');
	expect(meetingAfter(source({}), 'M2')).toBeUndefined();
	expect(meetingAfter(source({}), 'nowhere')).toBeUndefined();
});
