import { beforeAll, describe, expect, it } from 'vitest';
import { budgetColumns } from '$lib/domain/budget/entries';
import { totalBudget, type WhereMeasure } from '$lib/domain/budget/roll-up';
import { m } from '$lib/paraglide/messages';
import { digestOf } from '$lib/domain/merge/digest';
import { packMeeting, packRecords } from '../../../../tests/support/pack-meeting';
import { seededWith } from '../../../../tests/support/seeded';
import { changedFigures } from '$lib/domain/base/paper/changed-figures';
import { mainOf, readPaper } from '$lib/exchange/html/paper';
import { saidIn } from './since';
import { makePack, type Progress, type Shown } from './make';

const source = seededWith(packRecords(12));
const shown: Shown = {
	id: 'F000000000000000',
	table: (kind) => source.table(kind),
	conflicts: source.conflicts,
	fingerprint: 'c0de'.repeat(16),
	name: 'Medical applications',
	author: 'Ada </footer>'
};
const order = { meeting: packMeeting, locale: 'en', without: new Set<string>() } as const;
const now = '2027-04-01T09:00:00.000Z';
const columns = budgetColumns(source);

/** Minor units of a figure that stands in a cell; a dash is none. */
const amount = (cell: Element | undefined) =>
	Math.round(Number(cell?.querySelector('data')?.getAttribute('value') ?? '0') * 100);
const cellsOf = (row: Element) => [...row.querySelectorAll(':scope > td, :scope > th')];
const sumOf = (table: Element, column: number) =>
	[...table.querySelectorAll('tbody tr')].reduce((sum, row) => sum + amount(cellsOf(row)[column]), 0);
const total = (where: WhereMeasure) => totalBudget(columns, where).amount;
const asked = { measure: new Set(['requested']) };

describe('a decision pack', () => {
	let text = '';
	let page: Document;

	beforeAll(async () => {
		({ text } = await makePack(shown, order, { now }));
		page = new DOMParser().parseFromString(text, 'text/html');
	});

	const tables = (id: string) =>
		[...(page.getElementById(id)?.closest('section')?.querySelectorAll('table') ?? [])].filter((table) =>
			table.querySelector('tfoot')
		);

	it('prints totals that are the app’s to the centime, and figures that sum to them', () => {
		const [budget] = tables('budget');
		const foot = cellsOf(budget!.querySelector('tfoot tr')!);
		for (const column of [2, 3, 4, 5, 6]) expect(sumOf(budget!, column)).toBe(amount(foot[column]));
		expect(amount(foot[2])).toBe(total({ measure: new Set(['envelope']) }));
		expect(amount(foot[5])).toBe(total(asked));
		expect(amount(foot[6])).toBe(total({ measure: new Set(['envelope']) }) - total(asked));

		const [states] = tables('states');
		expect(sumOf(states!, 5)).toBe(total(asked));
		expect(amount(cellsOf(states!.querySelector('tfoot tr')!)[5])).toBe(total(asked));

		const agenda = page.getElementById('agenda')!.closest('section')!.querySelector('table')!;
		expect(sumOf(agenda, 5)).toBe(total(asked));
		let everyProject = 0;
		for (let n = 1; n <= 12; n++) {
			const [money] = tables(`project-${n}`);
			const own = total({ ...asked, project: new Set([`PRPACK${String(n).padStart(10, '0')}`]) });
			expect(sumOf(money!, 2)).toBe(own);
			expect(amount(cellsOf(money!.querySelector('tfoot tr')!)[2])).toBe(own);
			everyProject += own;
		}
		expect(everyProject).toBe(total(asked));
	});

	it('says of itself what it is, and later what of it is no longer so', async () => {
		const paper = readPaper(text)!;
		expect(paper).toMatchObject({
			altered: false,
			mark: { of: 'pack', address: `/meetings/${packMeeting}`, locale: 'en', portfolio: shown.id, made: now }
		});
		const again = await makePack(shown, order, { now: '2027-05-01T09:00:00.000Z' });
		expect(changedFigures(saidIn(paper.main), saidIn(mainOf(again.text)!)).changed).toEqual([]);

		const [budget] = tables('budget');
		const total = cellsOf(budget!.querySelector('tfoot tr')!)[2]!.textContent!.trim();
		const older = paper.main.replaceAll(total, '1');
		const { changed } = changedFigures(saidIn(older), saidIn(mainOf(again.text)!));
		expect(changed.length).toBeGreaterThan(0);
		expect(changed.every(({ before, now }) => before === '1' || now!.includes(total))).toBe(true);
		expect(readPaper(text.replaceAll(total, '1'))).toMatchObject({ altered: true });
	});

	it('with a forged mark is none of ours, and never runs or throws', () => {
		const meta = /(<meta name="isocentre" content=")([^"]*)/;
		const said = JSON.parse(decodeURIComponent(meta.exec(text)![2]!)) as object;
		const forged = [
			'',
			'%',
			'%7B',
			'null',
			'%5B1%5D',
			...[
				{ address: '//evil.example/' },
				{ of: 'minutes' },
				{ without: 'x' },
				{ without: ['x'.repeat(5_000)] },
				{ title: {} }
			].map((part) => encodeURIComponent(JSON.stringify({ ...said, ...part })))
		];
		for (const part of forged) expect(readPaper(text.replace(meta, `$1${part}`))).toBeUndefined();
		expect(readPaper('<!doctype html><main>')).toBeUndefined();
		const read = saidIn(
			'<main><h2>A</h2><p><img src=x onerror="globalThis.ran=1">x</p><script>globalThis.ran=1</script><table><tr><td>'
		);
		expect(read.rows).toEqual([['A', 'x']]);
		expect('ran' in globalThis).toBe(false);
	});

	it('writes each figure as its exact value says', () => {
		const figures = [...page.querySelectorAll('data')];
		expect(figures.length).toBeGreaterThan(80);
		for (const figure of figures) {
			const written = (figure.textContent ?? '').replaceAll('’', '').replace('−', '-');
			expect(Number(written)).toBe(Number(figure.getAttribute('value')));
		}
	});

	it('keeps names in their place and leads nowhere outside', () => {
		expect(page.querySelector('h1')?.textContent?.trim()).toBe('Steering Committee <b>April</b> & "2027"');
		expect(page.querySelectorAll('script, img, link, iframe, form, b')).toHaveLength(0);
		expect([...page.querySelectorAll('a')].every((a) => page.querySelector(a.getAttribute('href')!))).toBe(
			true
		);
		expect(text).not.toMatch(/https?:\/\//);
	});

	it('says whose data it shows, and vouches for its own content', () => {
		const main = text.slice(text.indexOf('<main>'), text.lastIndexOf('</main>') + '</main>'.length);
		expect(page.getElementById('digest')?.textContent).toBe(digestOf(main));
		expect(page.getElementById('fingerprint')?.textContent).toMatch(/^(?:[0-9A-Z]{4} ?){4}$/);
		expect(page.querySelector('footer')?.textContent).toContain('Ada </footer>');
	});

	it('lists overrides with their reason, and the conditions of earlier decisions', () => {
		const sheet = page.getElementById('project-1')?.closest('section')?.textContent ?? '';
		expect(sheet).toContain('The contract begins in June.');
		expect(sheet).toContain('A second hospital joins.');
	});

	it('speaks the language asked for, whatever the screen’s', async () => {
		const { name, text: french } = await makePack(shown, { ...order, locale: 'fr' }, { now });
		const other = new DOMParser().parseFromString(french, 'text/html');
		expect(name).toBe('dossier-de-decision-steering-committee-b-april-b-2027-2027-04-14-fr.html');
		expect(other.documentElement.lang).toBe('fr');
		expect(other.getElementById('agenda')?.textContent).toBe('Ordre du jour');
		expect(other.body.textContent).toContain('14 avr. 2027');
		expect(other.body.textContent).toContain('Suisse');
		expect(other.body.textContent).toContain(
			m.pipeline_finding_answered({ answer: 'Non' }, { locale: 'fr' })
		);
		const words = (of: Document) =>
			[...of.querySelectorAll('h2, h3, thead th')].map((one) => one.textContent?.trim());
		const names = new Set(['Date', 'Conditions', 'Technologies']);
		const alike = words(other).filter(
			(word, at) => word === words(page)[at] && !/Proposal|^$/.test(word ?? '')
		);
		expect(alike.filter((word) => !names.has(word ?? ''))).toEqual([]);
	});

	it('tells how far it is, and stops when told to', async () => {
		const told: Progress[] = [];
		await makePack(shown, order, { now, onprogress: (one) => told.push(one) });
		expect(told.at(-1)).toEqual({ done: 24, of: 24 });
		const control = new AbortController();
		const stopped = makePack(shown, order, {
			now,
			signal: control.signal,
			onprogress: ({ done }) => done === 2 && control.abort()
		});
		await expect(stopped).rejects.toThrow();
	});

	it('starts again when the portfolio changes under it', async () => {
		let reads = 0;
		const changing = {
			...shown,
			get fingerprint() {
				return (++reads === 1 ? 'a' : 'b').repeat(64);
			}
		};
		const { text: last } = await makePack(changing, order, { now });
		expect(last).not.toContain(
			new DOMParser().parseFromString(text, 'text/html').getElementById('fingerprint')?.textContent
		);
		expect(reads).toBe(4);
	});
});

it('lists the money of a project that was moved to other years, and why', async () => {
	const move = {
		project: 'PRPACK0000000001',
		stage: 'approved',
		from: 2027,
		to: 2028,
		money: { amount: 4_000_050, currency: 'CHF' },
		reason: 'The chip is late <b>',
		on: '2027-03-02'
	};
	const moved = seededWith({ ...packRecords(2), moneyMove: { MOVE000000000001: move } });
	const pack = await makePack({ ...shown, table: (kind) => moved.table(kind) }, order, { now });
	const page = new DOMParser().parseFromString(pack.text, 'text/html');
	const heads = [...page.querySelectorAll('h3')].filter(
		({ textContent }) => textContent === 'Money moved between years'
	);
	expect(heads).toHaveLength(1);
	expect(heads[0]!.closest('section')!.querySelector('h2')!.textContent).toMatch(/^Proposal 1:/);
	expect(heads[0]!.nextElementSibling!.textContent.replace(/\s+/g, ' ').trim()).toBe(
		'CHF 40’000.50 approved from 2027 to 2028, 2 Mar 2027: The chip is late <b>'
	);
});

it('tells what partners contribute in cash and in kind of a project that says no amount itself', async () => {
	const given = {
		project: 'PRPACK0000000001',
		partner: 'PAPACK0000000001',
		cash: { amount: 4_000_000, currency: 'CHF' },
		inKind: { amount: 1_200_050, currency: 'EUR' }
	};
	const base = packRecords(2);
	const own = { ...base['project']!, PRPACK0000000001: { title: 'Partners say' } };
	const records = seededWith({ ...base, project: own, participation: { GIVES00000000001: given } });
	const pack = await makePack({ ...shown, table: (kind) => records.table(kind) }, order, { now });
	const page = new DOMParser().parseFromString(pack.text, 'text/html');
	const sheet = page.querySelector('#project-1')!.closest('section')!.textContent.replace(/\s+/g, ' ');
	expect(sheet).toMatch(/Cash contribution: \D*40’000/);
	expect(sheet).toMatch(/In-kind contribution: \D*12’000\.50/);
	expect(sheet).not.toContain('No external funding');
});
