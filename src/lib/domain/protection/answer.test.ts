import { expect, test } from 'vitest';
import { applyChanges, tablesOf } from '../../../../tests/support/tables-of';
import { contact } from '../kinds/contact';
import { fileGiven } from '../kinds/file-given';
import { subjectRequest } from '../kinds/subject-request';
import { read } from '../reading/read';
import { answerChanges, objectionChanges } from './answer';

const request = { right: 'access', receivedOn: '2026-11-02', contact: 'C' };
const file = {
	id: 'F',
	on: '2026-11-30',
	form: 'access',
	file: 'a.html',
	scope: 'One person',
	count: 1,
	people: ['C']
} as const;

test('a request that is answered by a file names it, and the register says to whom it went', () => {
	const state = tablesOf({ subjectRequest: { Q: request } });
	const answer = { on: '2026-11-30', outcome: 'granted', file };
	applyChanges(state, answerChanges(state, 'Q', answer));
	expect(read(state, subjectRequest).one('Q')?.values).toMatchObject({
		handledOn: '2026-11-30',
		outcome: 'granted',
		files: ['F']
	});
	expect(read(state, fileGiven).one('F')?.values).toMatchObject({ toContact: 'C', people: ['C'], count: 1 });
	expect(answerChanges(state, 'Q', answer)).toEqual([]);
});

test('a request to object withholds its person from the day it was received', () => {
	const state = tablesOf({ contact: { C: { lastName: 'Osmium' } }, subjectRequest: { Q: request } });
	applyChanges(state, objectionChanges(state, 'Q', '2026-11-30'));
	expect(read(state, contact).inAnyState('C')?.values).toMatchObject({
		objection: true,
		objectionOn: '2026-11-02'
	});
	expect(read(state, subjectRequest).one('Q')?.values).toMatchObject({ handledOn: '2026-11-30' });
});

test('a request of somebody who is not there withholds nobody', () => {
	const state = tablesOf({ subjectRequest: { Q: { ...request, contact: 'X' } } });
	expect(objectionChanges(state, 'Q', '2026-11-30')).toEqual([]);
	expect(answerChanges(state, 'none', { on: '2026-11-30', outcome: 'nothing' })).toEqual([]);
});
