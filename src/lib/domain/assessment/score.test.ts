import { describe, expect, it } from 'vitest';
import { tablesOf } from '../../../../tests/support/tables-of';
import type { AnyValues } from '../schema/kind';
import type { Change } from '../records/changeset';
import { knownAssessor, opinionChanges, type Manner, type Opinion } from './score';
import { readSheets } from './sheets';

type Records = Record<string, AnyValues>;

/** What stands there after somebody says something, and how many records it wrote. */
function said(before: Records, opinion: Opinion, manner: Manner = 'again') {
	const source = tablesOf({ assessment: before });
	const sheet = readSheets(source).get('P')?.get('ada');
	const of = { project: 'P', assessor: ' ADA ', sheet };
	const changes = opinionChanges(source, of, opinion, { on: '2027-03-01', manner });
	const after: Records = { ...before };
	for (const change of changes)
		if (change.do === 'put') after[change.id] = { ...after[change.id], ...fieldsOf(change) };
	return {
		after,
		written: changes.length,
		sheet: readSheets(tablesOf({ assessment: after }))
			.get('P')
			?.get('ada')
	};
}

const fieldsOf = (change: Change & { do: 'put' }): AnyValues =>
	Object.fromEntries(Object.entries(change.fields).filter(([, value]) => value !== null));

const scores = (given: Record<string, number>): Opinion => ({
	recusal: undefined,
	marks: new Map(Object.entries(given).map(([criterion, score]) => [criterion, { score }]))
});
const recusal = (reason: string): Opinion => ({ recusal: reason, marks: new Map() });

describe('an opinion', () => {
	const first = said({}, scores({ a: 2, b: 4 }));

	it('is written once, and saying it again writes nothing', () => {
		expect(first.written).toBe(2);
		expect(said(first.after, scores({ a: 2, b: 4 })).written).toBe(0);
	});

	it('given again keeps what was said before', () => {
		const again = said(first.after, scores({ a: 3, b: 4 }));
		expect(again.written).toBe(1);
		expect(again.sheet!.marks.get('a')).toMatchObject({ score: 3, round: 2 });
		expect(again.sheet!.earlier).toMatchObject([{ score: 2, round: 1 }]);
		expect(said(again.after, scores({ a: 5 })).sheet!.earlier).toMatchObject([{ score: 3 }, { score: 2 }]);
	});

	it('takes the place of a slip', () => {
		const corrected = said(first.after, scores({ a: 5 }), 'correct');
		expect(corrected.sheet!.marks.get('a')).toMatchObject({ score: 5, round: 1 });
		expect(corrected.sheet!.earlier).toEqual([]);
	});

	it('may be to step out, and to come back', () => {
		const out = said(first.after, recusal('My own department.'));
		expect(out.sheet!.recused).toMatchObject({ reason: 'My own department.', round: 2 });
		expect(said(out.after, recusal('My own department.')).written).toBe(0);
		const back = said(out.after, scores({ a: 2 }));
		expect(back.sheet).toMatchObject({ recused: undefined });
		expect(back.sheet!.marks.get('a')).toMatchObject({ score: 2, round: 3 });
		expect(said({}, recusal('')).sheet!.recused).toMatchObject({ reason: undefined, round: 1 });
	});

	it('keeps the spelling of a name that is known', () => {
		const records: Records = { x: { project: 'P', assessor: 'Ada', criterion: 'a', score: 1 } };
		expect(knownAssessor(tablesOf({ assessment: records }), 'ADA ')).toBe('Ada');
		const again = said(records, scores({ b: 4 }));
		expect(Object.values(again.after).map(({ assessor }) => assessor)).toEqual(['Ada', 'Ada']);
	});
});
