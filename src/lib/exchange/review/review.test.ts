import { Script, createContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { lensOf } from '../../domain/reading/lens';
import { tablesOf } from '../../../../tests/support/tables-of';
import { assessment } from '../../domain/kinds/assessment';
import { readSheets } from '../../domain/assessment/sheets';
import { fieldOf } from '../../domain/fields/field-of';
import { canonicalJson, type Json } from '../../domain/base/json';
import type { AnyValues } from '../../domain/schema/kind';
import type { Change } from '../../domain/records/changeset';
import { digestOf } from '../../domain/merge/digest';
import { identityOf } from '../../domain/schema/identity';
import type { Table } from '../../domain/records/table';
import { answerKit } from '../answer/page';
import { reviewPage } from './page';
import { planReview } from './plan';
import { readReview } from './read';
import { reviewView, type Lenses } from './view';
import { contentDigest, reviewHtml, type ReviewWords } from './write';

const canary = (what: string) => `CANARY-${what}`;
const records: Record<string, Record<string, AnyValues>> = {
	project: {
		P: {
			title: 'Dosimeter </script><script>alert(1)</script>',
			summary: 'A badge.',
			technologies: ['T'],
			notes: canary('notes'),
			source: canary('source'),
			financialPlan: canary('plan'),
			externalFunding: { amount: 777777700, currency: 'CHF' }
		},
		Q: { title: 'Gantry' },
		X: { title: canary('project') }
	},
	technology: { T: { name: 'Timepix', ipNotes: canary('ip') }, U: { name: canary('technology') } },
	partner: {
		H: { name: 'CHUV', country: 'CH', notes: canary('partner') },
		I: { name: canary('other partner') }
	},
	participation: { l: { project: 'P', partner: 'H', cash: { amount: 888888800, currency: 'CHF' } } },
	contact: { c: { firstName: canary('contact'), lastName: canary('name'), email: 'canary@example.org' } },
	budgetLine: {
		a: { project: 'P', year: 2027, stage: 'requested', money: { amount: 7500000, currency: 'CHF' } },
		b: { project: 'P', year: 2027, stage: 'approved', money: { amount: 999999900, currency: 'CHF' } }
	},
	criterion: {
		C: { name: 'impact', nameFr: 'retombées', low: 'Few notice.', lowFr: 'Peu.', weight: 1 },
		D: { name: 'quality', weight: 0 },
		E: { name: canary('criterion'), weight: 1 }
	},
	assessment: {
		s: { project: 'P', assessor: canary('assessor'), criterion: 'C', score: 2, comment: canary('comment') }
	}
};

const words = new Proxy(
	{},
	{ get: (_, name) => ({ en: String(name), fr: `${String(name)} fr` }) }
) as ReviewWords;

function sent(more: Record<string, Record<string, AnyValues>> = {}) {
	const plain = tablesOf({ ...records, ...more });
	const lenses: Lenses = { en: lensOf(plain, 'en'), fr: lensOf(plain, 'fr') };
	const view = reviewView(plain, lenses, ['P', 'Q'], ['C', 'D']);
	const request = {
		assessor: 'Ada',
		projects: ['P', 'Q'],
		criteria: ['C', 'D'],
		sentOn: '2027-03-01',
		token: 'TOKEN',
		content: contentDigest(view)
	};
	const source = tablesOf({ ...records, ...more, reviewRequest: { R: request } });
	return { view, request, ground: { id: 'PORT', table: (kind: string) => source.table(kind) }, source };
}

const { view, request } = sent();
const file = {
	view,
	words,
	locale: 'fr',
	portfolio: 'PORT',
	request: 'R',
	token: 'TOKEN',
	assessor: 'Ada'
} as const;
const text = reviewHtml(file);

/** An answer with a million brackets within one another in one place. */
function nested(place: string): Uint8Array {
	const text = new TextDecoder().decode(answer([], { [place]: '#' }));
	return new TextEncoder().encode(text.replace('"#"', '['.repeat(1e6) + ']'.repeat(1e6)));
}

/** An answer as the page writes it, with whatever else somebody puts there. */
function answer(answers: Json, more: Record<string, Json> = {}): Uint8Array {
	const about = {
		format: 'isocentre-review',
		version: '1.0',
		portfolio: 'PORT',
		request: 'R',
		token: 'TOKEN',
		assessor: 'Ada',
		content: request.content,
		written: '2027-03-05T10:00:00.000Z',
		answers,
		...more
	};
	return new TextEncoder().encode(JSON.stringify({ ...about, digest: digestOf(canonicalJson(about)) }));
}

function plan(bytes: Uint8Array, more: Record<string, Record<string, AnyValues>> = {}) {
	const read = readReview(bytes);
	return read.ok ? planReview(read.value, sent(more).ground, '2027-03-09') : read;
}

/** Texts and days among changes that may not be written. */
function invalidIn(changes: readonly Change[]): readonly string[] {
	return changes.flatMap((change) => {
		if (change.do !== 'put' || change.kind !== assessment.name) return [];
		return ['comment', 'recusalReason', 'on'].filter((name) => {
			const value = change.fields[name] ?? null;
			return value !== null && fieldOf(assessment, name)!.type.check(value) !== undefined;
		});
	});
}

/** The table as it is once a record of it was erased. */
function withErased(table: Table, id: string): Table {
	const erased = { id, kind: 'assessment', values: {}, state: 'erased' } as const;
	return {
		...table,
		ids: () => table.ids(),
		all: () => table.all(),
		column: (field) => table.column(field),
		get: (one) => (one === id ? erased : table.get(one))
	} as Table;
}

const scored: Json = [
	{ project: 'P', scores: [{ criterion: 'C', score: 4, comment: 'Good.' }], comment: 'Do it.' },
	{ project: 'Q', recused: true, reason: 'My group.' }
];

describe('a file to an adviser', () => {
	it('holds what they may see and nothing else', () => {
		expect(text.match(/CANARY[^<"]*/g)).toBeNull();
		expect(text).not.toMatch(/canary@|7.777.777|8.888.888|9.999.999/);
		expect(text).not.toMatch(/\b[XUI]\b(?=","|"\])/);
		for (const seen of ['A badge.', 'Timepix', 'CHUV (CH)', '75’000', 'Few notice.', 'Peu.', 'retombées'])
			expect(text).toContain(seen);
	});

	it('is not broken out of by a title', () => {
		expect(text.match(/<script/g)).toHaveLength(2);
		expect(text).toContain("default-src 'none'");
		expect(text).toMatch(/script-src 'sha256-[\w+/]+={0,2}'/);
		expect(text).not.toMatch(/unsafe|https?:\/\//);
	});

	it('carries a script that stands alone', () => {
		const source = `(${reviewPage.toString()})((${answerKit.toString()})())`;
		expect(() => new Script(source)).not.toThrow();
		// Without a document it fails there, and not at something left outside.
		expect(() => new Script(source).runInContext(createContext({}))).toThrow('document is not defined');
		expect(source).not.toMatch(/__vi|import\(|require\(/);
	});
});

describe('an answer', () => {
	it('brings scores, comments and recusals of its own, and once only', () => {
		const planned = plan(answer(scored));
		if (!planned.ok) throw new Error(planned.problem.type);
		expect(planned.value.refused).toEqual([]);
		expect(planned.value.opinions.map(({ same }) => same)).toEqual([false, false]);
		const kinds = planned.value.changes.map(({ kind }) => kind);
		expect(kinds).toEqual(['assessment', 'assessment', 'assessment', 'reviewRequest']);
		const taken = Object.fromEntries(
			planned.value.changes.flatMap((one) =>
				one.do === 'put' && one.kind === 'assessment'
					? [[one.id, Object.fromEntries(Object.entries(one.fields).filter(([, value]) => value !== null))]]
					: []
			)
		);
		const after = { assessment: { ...records['assessment'], ...taken } };
		const sheet = readSheets(tablesOf(after)).get('P')!.get('ada')!;
		expect(sheet.marks.get('C')).toMatchObject({ score: 4, comment: 'Good.', on: '2027-03-05' });
		expect(sheet.marks.get('')).toMatchObject({ comment: 'Do it.' });
		const again = plan(answer(scored), after);
		expect(again.ok && again.value.opinions.every(({ same }) => same)).toBe(true);
	});

	it.each<[string, Json, Record<string, Json>, string[]]>([
		['another proposal', [{ project: 'X', scores: [{ criterion: 'C', score: 5 }] }], {}, ['other-project']],
		[
			'another criterion',
			[{ project: 'P', scores: [{ criterion: 'E', score: 5 }] }],
			{},
			['other-criterion']
		],
		['another assessor inside', [{ project: 'P', assessor: 'Eve', scores: [] }], {}, ['assessor-named']],
		['a score of 6', [{ project: 'P', scores: [{ criterion: 'C', score: 6 }] }], {}, ['bad-score']],
		['half a score', [{ project: 'P', scores: [{ criterion: 'C', score: 2.5 }] }], {}, ['bad-score']],
		['a score as text', [{ project: 'P', scores: [{ criterion: 'C', score: '5' }] }], {}, ['bad-score']],
		['other records', [], { records: { partner: [{ name: 'Eve' }] } }, ['foreign']],
		['other criteria', [], { criteria: [{ id: 'C', weight: 100 }] }, ['foreign']],
		['another field', [{ project: 'P', stage: 'approved' }], {}, ['foreign']],
		['no answer at all', [7, null, {}], {}, ['no-answer', 'no-answer', 'no-answer']],
		[
			'one score twice',
			[
				{
					project: 'P',
					scores: [
						{ criterion: 'C', score: 1 },
						{ criterion: 'C', score: 5 }
					]
				}
			],
			{},
			['repeated']
		],
		['a book for a comment', [{ project: 'P', comment: 'x'.repeat(20_001) }], {}, ['bad-text']]
	])('with %s loses that and nothing else', (_, answers, more, why) => {
		const planned = plan(answer(answers, more));
		if (!planned.ok) throw new Error(planned.problem.type);
		expect(planned.value.refused.map((one) => one.why.type)).toEqual(why);
		for (const change of planned.value.changes)
			expect(['assessment', 'reviewRequest']).toContain(change.kind);
		for (const change of planned.value.changes)
			if (change.do === 'put' && change.kind === 'assessment')
				expect(change.fields).toMatchObject({ assessor: 'Ada', project: 'P', criterion: 'C' });
	});

	it.each<[string, Uint8Array, string]>([
		['another portfolio', answer(scored, { portfolio: 'OTHER' }), 'other-portfolio'],
		['a request never made', answer(scored, { request: 'S' }), 'unknown-request'],
		['a wrong token', answer(scored, { token: 'GUESS' }), 'wrong-token'],
		['another name', answer(scored, { assessor: 'Eve' }), 'other-assessor'],
		['altered criteria', answer(scored, { content: digestOf('') }), 'other-content'],
		['a newer version', answer(scored, { version: '2.0' }), 'newer-version'],
		[
			'one letter changed',
			new TextEncoder().encode(new TextDecoder().decode(answer(scored)).replace('Good', 'Bad!')),
			'altered'
		],
		['its end cut off', answer(scored).slice(0, -40), 'not-json'],
		['nothing in it', new Uint8Array(), 'empty'],
		['other bytes', new Uint8Array([0xff, 0xfe, 0x00]), 'not-utf8'],
		['too much in it', new Uint8Array(5 * 1024 * 1024), 'too-large'],
		['something else in it', new TextEncoder().encode('{"format":"isocentre-records"}'), 'not-an-answer'],
		['no list of answers', answer('all fine'), 'not-an-answer'],
		['a million nested brackets', nested('answers'), 'not-an-answer'],
		['a million nested brackets beside the answers', nested('more'), 'not-an-answer']
	])('of %s is refused as a whole', (_, bytes, type) => {
		const planned = plan(bytes);
		expect(planned.ok ? undefined : planned.problem.type).toBe(type);
	});

	it.each<[string, string, string | undefined, boolean]>([
		['in decomposed accents', 'tre\u0301s bien', 'trés bien', false],
		['with the line break of a slide', 'a\u000bb', 'a\nb', false],
		['with half a character', 'a\ud800', 'a', true],
		['with a zero character', 'x\0', 'x', true],
		['of nothing else', '\0\u0007', undefined, true],
		['that grows with its accents', '\u0958'.repeat(20_000), '\u0915\u093c'.repeat(20_000), false]
	])('loses nothing by a comment %s', (_, comment, kept, mended) => {
		const said: Json = [
			{ project: 'P', comment, scores: [{ criterion: 'C', score: 4, comment }] },
			{ project: 'Q', recused: true, reason: comment }
		];
		const planned = plan(answer(said));
		if (!planned.ok) throw new Error(planned.problem.type);
		expect(planned.value.refused).toEqual([]);
		expect(planned.value.mended).toEqual(
			mended
				? [
						{ project: 'P', criterion: undefined },
						{ project: 'P', criterion: 'C' },
						{ project: 'Q', criterion: undefined }
					]
				: []
		);
		const [first, second] = planned.value.opinions.map(({ opinion }) => opinion);
		expect(first!.marks.get('C')).toEqual({ score: 4, ...(kept && { comment: kept }) });
		expect(first!.marks.get('')?.comment).toBe(kept);
		expect(second!.recusal).toBe(kept ?? '');
		expect(invalidIn(planned.value.changes)).toEqual([]);
	});

	it('loses one score where its record was erased, and nothing else', () => {
		const erased = identityOf(assessment, { project: 'P', assessor: 'Ada', criterion: 'C' })!;
		const { ground } = sent();
		const read = readReview(answer([...(scored as Json[])]));
		if (!read.ok) throw new Error(read.problem.type);
		const planned = planReview(
			read.value,
			{ ...ground, table: (kind) => withErased(ground.table(kind), erased) },
			'2027-03-09'
		);
		if (!planned.ok) throw new Error(planned.problem.type);
		expect(planned.value.refused).toEqual([{ project: 'P', criterion: 'C', why: { type: 'not-writable' } }]);
		expect(planned.value.opinions.map(({ opinion }) => [...opinion.marks.keys()])).toEqual([[''], []]);
		expect(planned.value.changes.filter(({ kind }) => kind === 'assessment')).toHaveLength(2);
	});

	it.each(['2027-02-31T10:00:00Z', '2027-03-99T10:00', 'yesterday', '0000-01-01T00:00', '2126-01-01T00:00'])(
		'written on no day that can be, %s, is of the day it came',
		(written) => {
			const planned = plan(answer(scored, { written }));
			if (!planned.ok) throw new Error(planned.problem.type);
			for (const change of planned.value.changes)
				if (change.do === 'put' && change.kind === 'assessment')
					expect(change.fields).toMatchObject({ on: '2027-03-09' });
			expect(invalidIn(planned.value.changes)).toEqual([]);
		}
	);

	it('of a spelling of the name is taken under the known one', () => {
		expect(plan(answer(scored, { assessor: 'ADA ' })).ok).toBe(true);
	});
});
