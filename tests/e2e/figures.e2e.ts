import type { Page } from '@playwright/test';
import { kinds } from '../../src/lib/domain/kinds/all';
import { keepLedger, type Answer, type Figure } from './figures';
import { openSample } from './steps';
import { expect, networked, test } from './test';
import { goWithin } from './within';

test.use(networked);

/** Every screen that shows figures, under the choices that count otherwise. */
const counted = [
	'/',
	'/?year=2017',
	'/budget?year=all',
	'/year?year=2016',
	'/year?year=2017&by=pillar',
	'/year-in-figures',
	'/member-states',
	'/member-states?of=all&show=partners&sharing=whole',
	'/member-states?of=proposals&seats=counted',
	'/member-states?status=associate&at=today',
	'/member-states?status=unknown',
	'/execution',
	'/pipeline',
	'/pipeline?view=table',
	'/pipeline?view=timeline&stale=yes',
	'/pipeline?view=overrides',
	'/due?who=everyone',
	'/due',
	'/scoring',
	'/changes',
	'/history',
	'/settings'
];

/** Kinds whose records others point at: their pages count those. */
const pointedAt = kinds.filter(({ name }) =>
	kinds.some(({ fields }) => Object.values(fields).some(({ type }) => type.to === name))
);

/** What differs between a figure and what it opens; empty where they agree. */
function differences({ counts, money, rounded }: Figure, there: Answer): string[] {
	const wrong = Object.entries(counts).flatMap(([what, count]) => {
		const listed = there.counts[what] ?? there.counts['all'];
		return listed === count ? [] : [`${what} ${count}, listed ${listed}`];
	});
	if (money === undefined) return wrong;
	const sum = there.sums.length > 0 ? there.sums.reduce((all, one) => all + one, 0) : 0;
	const shown = rounded ? Math.sign(sum) * Math.round(Math.abs(sum) / 100) * 100 : sum;
	return there.sums.length < 2 && shown === money ? wrong : [...wrong, `${money}, summed ${there.sums}`];
}

/** Compares every figure of a screen that was not met before with what it opens. */
async function walk(page: Page, path: string, known: Set<string>, wrong: string[]): Promise<void> {
	await goWithin(page, path);
	const signOf = ({ href, said }: Figure) => `${href} ${said}`;
	const fresh = (await page.evaluate(() => window.ledger.figures())).filter(
		(one) => !known.has(signOf(one)) && known.add(signOf(one))
	);
	for (const one of fresh) {
		let found = differences(one, await page.evaluate((href) => window.ledger.follow(href), one.href));
		if (found.length > 0) found = differences(one, await page.evaluate(() => window.ledger.answer()));
		wrong.push(...found.map((what) => `${path}: “${one.said}” ${new URL(one.href).search}: ${what}`));
	}
}

/** What a bar says: `2026, approved: 27’113 CHF`, `Germany: 11`, `Idea: 70 projects`. */
function barFigure(said: string, href: string): Figure {
	const [, projects, partners] = /projects (\d+), partners (\d+)/.exec(said) ?? [];
	if (projects) return { href, said, counts: { projects: +projects, partners: +partners! }, rounded: false };
	const number = Number(/: (−?[\d’.]+)/.exec(said)?.[1]?.replace(/’/g, ''));
	return said.endsWith('CHF')
		? { href, said, counts: {}, money: Math.round(number * 100), rounded: false }
		: { href, said, counts: { [said.endsWith('projects') ? 'all' : 'projects']: number }, rounded: false };
}

/** Walks each chart of a screen to its first bar with a value, and compares that with what Enter opens. */
async function walkBars(page: Page, path: string, wrong: string[]): Promise<number> {
	await goWithin(page, path);
	const charts = page.getByRole('application');
	const count = await charts.count();
	for (let at = 0; at < count; at++) {
		if (at > 0) await goWithin(page, path);
		const spoken = charts.nth(at).locator('[aria-live]');
		await charts.nth(at).focus();
		const keys = ['End', 'ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowDown', 'Home', 'ArrowUp'];
		for (const key of keys) {
			await page.keyboard.press(key);
			if (/\d$|CHF$|projects$/.test((await spoken.textContent()) ?? '')) break;
		}
		const said = (await spoken.textContent())!;
		const from = page.url();
		await page.keyboard.press('Enter');
		await expect.poll(() => page.url()).not.toBe(from);
		// A return is a difference, which no list of records sums to: the page of its State says the same and explains it.
		if (page.url().endsWith('#return')) {
			await expect(page.locator('#return')).toContainText(said.slice(said.indexOf(': ') + 2));
			continue;
		}
		const there = await page.evaluate(() => window.ledger.answer());
		const found = differences(barFigure(said, page.url()), there);
		wrong.push(...found.map((what) => `${path}: bar “${said}”: ${what}`));
	}
	return count;
}

test('a figure opens exactly its records', async ({ page }) => {
	test.setTimeout(300_000);
	await keepLedger(page);
	await openSample(page);
	const known = new Set<string>();
	const wrong: string[] = [];
	await expect(page.locator('button.figure').first()).toBeVisible();
	for (const path of counted) await walk(page, path, known, wrong);
	for (const { path } of pointedAt) {
		await goWithin(page, `/${path}`);
		const records = await page.evaluate(() => window.ledger.records(2));
		for (const href of records) await walk(page, href, known, wrong);
	}
	let bars = 0;
	for (const path of ['/', '/budget?year=all', '/member-states']) bars += await walkBars(page, path, wrong);
	expect(bars).toBeGreaterThan(5);
	expect(known.size).toBeGreaterThan(600);
	expect(wrong).toEqual([]);

	const sumsAt = async (path: string) => {
		await goWithin(page, path);
		return page.evaluate(() => window.ledger.sums());
	};
	const foot = await sumsAt('/budget-lines');
	expect(Object.keys(foot)).toEqual(['Requested', 'Approved', 'Committed', 'Spent', 'Forecast']);
	expect(await sumsAt('/budget-lines?view=board')).toEqual(foot);
});
