import { describe, expect, it, test } from 'vitest';
import { applyChanges, changesOf, tablesOf, type Records } from '../../../../tests/support/tables-of';
import { seededRandom } from '../../../../tests/support/laptop';
import { bodyId } from '../seed/seed-changes';
import { figureId, type YearFigure } from './figure';
import { figuresOf, pairsOf } from './figures-of';
import { publishedOf } from './published';
import { yearsOf } from './years';

const today = '2026-11-30';
const forum = bodyId('KT Forum');

/** One of everything that counts, and beside each something that does not. */
const records: Records = {
	technology: {
		old: { name: 'Old', disclosedOn: '2024-05' },
		new: { name: 'New', disclosedOn: '2026-02-01', illustrative: true },
		later: { name: 'Later', disclosedOn: '2026-12' },
		whenever: { name: 'Whenever' }
	},
	agreement: {
		licence: { subject: 'Licence', kind: 'licence', signedOn: '2025' },
		easy: { subject: 'Easy', kind: 'easy-access', signedOn: '2026-03-01', stage: 'active' },
		mou: { subject: 'MoU', kind: 'mou', signedOn: '2026-12-31', stage: 'signed' },
		plain: { subject: 'Plain', signedOn: '2026-01-01' },
		undated: { subject: 'Undated', kind: 'licence', stage: 'active' },
		draft: { subject: 'Draft', kind: 'licence', stage: 'drafting' }
	},
	country: {
		CH: { code: 'CH', nameEn: 'Switzerland' },
		IN: { code: 'IN', nameEn: 'India' },
		US: { code: 'US', nameEn: 'United States' }
	},
	countryStatus: {
		ch: { country: 'CH', status: 'member', period: { from: '1954-09-29' } },
		in: { country: 'IN', status: 'associate', period: { from: '2017' } },
		us: { country: 'US', status: 'observer', period: { from: '1997' } }
	},
	partner: {
		chuv: { name: 'CHUV', country: 'CH' },
		hug: { name: 'HUG', country: 'CH' },
		tata: { name: 'Tata', country: 'IN' },
		ohio: { name: 'Ohio', country: 'US' },
		idle: { name: 'Idle', country: 'CH' }
	},
	stage: {
		idea: { name: 'Idea', order: 1 },
		running: { name: 'In execution', order: 2 },
		closed: { name: 'Closed', order: 3, closed: true }
	},
	project: {
		flash: { title: 'FLASH', stage: 'running', period: { from: '2020' } },
		ended: { title: 'Ended', stage: 'closed', period: { from: '2018', to: '2025-06' } },
		moved: { title: 'Moved', stage: 'running', stageSince: '2026-03-01' },
		proposal: {
			title: 'Proposal',
			stage: 'idea',
			round: 2026,
			period: { from: '2026-09' },
			externalFunding: { amount: 700_00, currency: 'CHF' }
		},
		nothing: { title: 'Nothing known' },
		brought: {
			title: 'Brought',
			period: { from: '2026-04' },
			externalFunding: { amount: 100_00, currency: 'CHF' }
		}
	},
	stageChange: {
		first: { project: 'moved', from: 'idea', to: 'running', on: '2026-03-01' }
	},
	participation: {
		a: { project: 'flash', partner: 'chuv', role: 'partner' },
		b: { project: 'flash', partner: 'tata', period: { from: '2026-02', to: '2026-05' } },
		c: { project: 'ended', partner: 'hug' },
		d: { project: 'proposal', partner: 'idle' },
		e: { project: 'moved', partner: 'ohio' }
	},
	fund: { kt: { name: 'KT Fund' }, ma: { name: 'MA budget' } },
	budgetLine: {
		a: {
			project: 'flash',
			fund: 'ma',
			year: 2025,
			stage: 'approved',
			money: { amount: 50_00, currency: 'CHF' }
		},
		b: {
			project: 'flash',
			fund: 'ma',
			year: 2026,
			stage: 'approved',
			money: { amount: 70_05, currency: 'CHF' }
		},
		c: {
			project: 'moved',
			fund: 'ma',
			year: 2026,
			stage: 'approved',
			money: { amount: 30_00, currency: 'CHF' }
		},
		d: {
			project: 'moved',
			fund: 'ma',
			year: 2026,
			stage: 'spent',
			money: { amount: 10_00, currency: 'CHF' }
		},
		e: { project: 'moved', fund: 'kt', year: 2026, stage: 'spent', money: { amount: 5_00, currency: 'EUR' } }
	},
	meeting: {
		mapf24: { title: 'MAPF', body: 'mapf', when: { from: '2024-05-05', to: '2024-05-05' } },
		mapf: { title: 'MAPF', body: 'mapf', when: { from: '2025-05-05', to: '2025-05-05' } },
		mapf26: { title: 'MAPF', body: 'mapf', when: { from: '2026-05-05', to: '2026-05-06' } },
		cancelled: { title: 'Cancelled', body: 'mapf', when: { from: '2026-06-01' }, cancelled: true },
		planned: { title: 'Planned', body: 'mapf', when: { from: '2026-12-01' } },
		event: { title: 'Event', when: { from: '2026-02-02' } },
		forum: { title: 'Forum', body: forum, when: { from: '2026-10-08', to: '2026-10-09' }, onlyMedical: true },
		other: { title: 'Other forum', body: forum, when: { from: '2025-10-08', to: '2025-10-08' } }
	},
	outcome: {
		spin: { title: 'Spin', type: 'spinOff', technology: 'old', date: '2024' },
		start: { title: 'Start', type: 'startUp', technology: 'old', date: '2026-01' },
		someday: { title: 'Someday', type: 'spinOff', technology: 'old' },
		paper: { title: 'Paper', type: 'publication', project: 'flash', date: '2026-09' },
		fee: {
			title: 'Fee',
			type: 'licenceIncome',
			technology: 'old',
			date: '2026',
			amount: { amount: 20_50, currency: 'CHF' }
		},
		fees: {
			title: 'Fees',
			type: 'licenceIncome',
			technology: 'old',
			date: '2026',
			amount: { amount: 1, currency: 'CHF' }
		},
		unsaid: { title: 'Unsaid', type: 'licenceIncome', technology: 'old', date: '2026' },
		patients: { title: 'Patients', type: 'reached', technology: 'old', date: '2026', count: 12 },
		more: { title: 'More', type: 'reached', technology: 'old', date: '2026-02', count: 30 }
	},
	figure: {
		published: { item: 'Disclosures', year: 2026, amount: 9, unit: 'disclosures', counts: 'disclosures' },
		ofFund: {
			item: 'MA projects',
			year: 2026,
			amount: 2,
			unit: 'projects',
			counts: 'fundedSoFar',
			fund: 'ma'
		},
		noFund: { item: 'Other fund', year: 2026, amount: 2, unit: 'projects', counts: 'funded', fund: 'none' },
		linac: { item: 'Linac4', year: 2026, amount: 93, unit: 'MCHF' },
		before: { item: 'Disclosures', year: 2016, amount: 91, unit: 'disclosures', counts: 'disclosures' }
	}
};

const source = tablesOf(records);

function figures(year: number): Map<string, YearFigure> {
	return new Map(figuresOf(source, year, today).map((one) => [figureId(one), one]));
}

const now = figures(2026);
const before = figures(2025);

/** Value, and the ids behind it. */
const said = (of: Map<string, YearFigure>, id: string) => {
	const one = of.get(id);
	return [one?.value, one?.records.map((record) => record.id).sort()];
};

describe('what the office reports of a year', () => {
	it.each<[string, number | undefined, string[], number | undefined, string[]]>([
		['technologies', 3, ['new', 'old', 'whenever'], 2, ['old', 'whenever']],
		['disclosures', 1, ['new'], 0, []],
		['agreements', 2, ['easy', 'plain'], 1, ['licence']],
		['licences', 1, ['easy'], 1, ['licence']],
		['agreementsOfKind.easy-access', 1, ['easy'], 0, []],
		['agreementsOfKind.mou', 0, [], 0, []],
		['agreementsOfKind.', 1, ['plain'], 0, []],
		['partners', 2, ['chuv', 'ohio'], 1, ['chuv']],
		['memberStates', 1, ['CH'], 1, ['CH']],
		['associateStates', 0, [], 0, []],
		[
			'projects',
			6,
			['brought', 'ended', 'flash', 'moved', 'nothing', 'proposal'],
			3,
			['ended', 'flash', 'nothing']
		],
		['projectsAtStage.running', 2, ['flash', 'moved'], 1, ['flash']],
		['projectsAtStage.closed', 1, ['ended'], 1, ['ended']],
		['projectsAtStage.idea', 1, ['proposal'], 0, []],
		['projectsAtStage.', 2, ['brought', 'nothing'], 1, ['nothing']],
		['funded', 1, ['moved'], 1, ['flash']],
		['funded.ma', 1, ['moved'], 1, ['flash']],
		['fundedSoFar', 2, ['flash', 'moved'], 1, ['flash']],
		['money.approved.ma', 100_05, ['b', 'c'], 50_00, ['a']],
		['money.spent.ma', 10_00, ['d'], undefined, []],
		['external', 100_00, ['brought'], undefined, []],
		['meetings', 2, ['forum', 'mapf26'], 2, ['mapf', 'other']],
		['meetingsOfBody.mapf', 1, ['mapf26'], 1, ['mapf']],
		['forum', 1, ['forum'], 0, []],
		['companies', 3, ['someday', 'spin', 'start'], 2, ['someday', 'spin']],
		['outcomes.spinOff', 0, [], 0, []],
		['outcomes.startUp', 1, ['start'], undefined, []],
		['outcomes.product', undefined, [], undefined, []],
		['outcomes.publication', 1, ['paper'], undefined, []],
		['income', 20_51, ['fee', 'fees'], undefined, []],
		['reached', 42, ['more', 'patients'], undefined, []]
	])('%s', (id, value, ids, earlier, earlierIds) => {
		expect(said(now, id)).toEqual([value, ids]);
		expect(said(before, id)).toEqual([earlier, earlierIds]);
	});

	it('says how many have no date: they are in no year, and stand in every one', () => {
		expect(now.get('technologies')!.undated).toBe(1);
		expect(now.get('disclosures')!.undated).toBe(1);
		expect(now.get('licences')!.undated).toBe(1);
		expect(now.get('companies')!.undated).toBe(1);
		expect(now.get('partners')!.undated).toBe(1);
	});

	it('does not say that a forum was not held before any is entered', () => {
		expect(said(figures(2024), 'meetings')).toEqual([1, ['mapf24']]);
		expect(said(figures(2024), 'forum')).toEqual([undefined, []]);
	});

	it('counts a State by the status that it had', () => {
		const may = new Map(figuresOf(source, 2026, '2026-05-01').map((one) => [figureId(one), one]));
		expect(said(may, 'associateStates')).toEqual([1, ['IN']]);
		expect(said(may, 'meetings')).toEqual([0, []]);
	});

	it('does not tell a stage that a project had before it is known to have ended', () => {
		const earlier = figures(2024);
		expect(said(earlier, 'projectsAtStage.closed')).toEqual([0, []]);
		expect(said(earlier, 'projectsAtStage.')).toEqual([2, ['ended', 'nothing']]);
		expect(said(earlier, 'partners')[1]).toEqual(['chuv', 'hug']);
	});

	it('keeps apart what no rate converts, and then tells no difference', () => {
		const spent = now.get('money.spent.kt')!;
		expect([spent.value, spent.total?.apart]).toEqual([0, [{ amount: 5_00, currency: 'EUR' }]]);
		expect(pairsOf([spent], [spent])[0]!.difference).toBeUndefined();
	});

	it('is not 0 where nothing is entered', () => {
		const empty = figuresOf(tablesOf({}), 2026, today);
		expect(empty.map(({ value }) => value)).toEqual(empty.map(() => undefined));
		expect(empty.length).toBeGreaterThan(15);
	});
});

test('two years stand beside each other with their difference, each figure once', () => {
	const pairs = pairsOf([...now.values()], [...before.values()]);
	expect(new Set(pairs.map(({ id }) => id)).size).toBe(pairs.length);
	const difference = (id: string) => pairs.find((one) => one.id === id)?.difference;
	expect(['agreements', 'money.approved.ma', 'forum', 'income'].map(difference)).toEqual([
		1,
		50_05,
		1,
		undefined
	]);
	const gone = pairsOf([], [before.get('agreements')!]);
	expect(gone).toMatchObject([{ id: 'agreements', now: undefined, difference: undefined }]);
});

test('published figures are held beside the count they are of, and others are listed', () => {
	const { compared, others } = publishedOf(source, 2026, [...now.values()]);
	expect([...compared].map(([id, some]) => [id, some.map(({ difference }) => difference)])).toEqual([
		['disclosures', [-8]],
		['fundedSoFar.ma', [0]]
	]);
	expect(others.map(({ id }) => id).sort()).toEqual(['linac', 'noFund']);
	const none = publishedOf(source, 2016, figuresOf(source, 2016, today)).compared.get('disclosures');
	expect(none?.map(({ difference }) => difference)).toEqual([undefined]);
});

test('the years offered begin with the first that is entered or published', () => {
	expect(yearsOf(source, today)).toEqual([2026, 2025, 2024, 2023, 2022, 2021, 2020, 2019, 2018, 2017, 2016]);
	expect(yearsOf(tablesOf({}), today)).toEqual([2026]);
});

test('the order of records does not matter, and a count is the number of its records', () => {
	const plain = (of: readonly YearFigure[]) =>
		of
			.map((one) => [
				figureId(one),
				one.value,
				one.undated,
				one.records.map(({ id, on }) => `${id} ${on}`).sort()
			])
			.sort((a, b) => String(a[0]).localeCompare(String(b[0])));
	const random = seededRandom(12);
	for (let round = 0; round < 10; round++) {
		const mixed = tablesOf({});
		const changes = changesOf(records)
			.map((change) => [random(), change] as const)
			.sort(([a], [b]) => a - b);
		applyChanges(
			mixed,
			changes.map(([, change]) => change)
		);
		for (const year of [2018, 2024, 2025, 2026]) {
			const counted = figuresOf(mixed, year, today);
			expect(plain(counted)).toEqual(plain(figuresOf(source, year, today)));
			for (const { unit, value, records: behind } of counted) {
				if (unit === 'records') expect(value ?? 0).toBe(behind.length);
				expect(new Set(behind.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(behind.length);
			}
		}
	}
});
