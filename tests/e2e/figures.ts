import type { Page } from '@playwright/test';

/** A number of a screen that leads to what it counts: what it says, and where it leads. */
export interface Figure {
	readonly href: string;
	/** What the reader sees of it. */
	readonly said: string;
	/** How many things it says there are, by what they are called where it names several. */
	readonly counts: Readonly<Record<string, number>>;
	/** The amount it says, in centimes. */
	readonly money?: number;
	/** It leaves the centimes out. */
	readonly rounded: boolean;
}

/** What the place behind a figure says of itself. */
export interface Answer {
	readonly counts: Readonly<Record<string, number>>;
	/** The amounts it shows in the accounting currency, in centimes. */
	readonly sums: readonly number[];
}

interface Ledger {
	/** Every figure of the screen that leads somewhere. */
	figures(): Promise<readonly Figure[]>;
	/** The addresses of some records that a list shows. */
	records(most: number): readonly string[];
	/** Goes where a figure leads, within the app, and reads what is there. */
	follow(href: string): Promise<Answer>;
	/** The sums at the foot of a list or at the heads of the lanes of a board, in centimes, by what they are of. */
	sums(): Readonly<Record<string, number>>;
	/** What is there, once it has come. */
	answer(): Promise<Answer>;
}

declare global {
	interface Window {
		ledger: Ledger;
	}
}

/** Runs in the page before anything else. */
function install(): void {
	const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
	const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
	const textOf = (element: Element | null | undefined) =>
		(element?.textContent ?? '').replace(/\s+/g, ' ').trim();
	/** The rate that the sample has for its one line in euros. */
	const francsForOneEuro = 0.9375;
	const wholeNumber = /^[\d’]+$/;
	const numberOf = (text: string) => Number(text.replace(/[’\s]/g, '').replace('−', '-'));
	/** `66’000.50 CHF` or `CHF 66’000.50`, in centimes. */
	const centimesOf = (text: string) => Math.round(numberOf(text.replace('CHF', '')) * 100);
	/** `projects 7, partners 4, approved 66’000 CHF` */
	function partsOf(text: string): Pick<Figure, 'counts' | 'money'> {
		const counts: Record<string, number> = {};
		for (const [, what, count] of text.matchAll(/(projects|partners) ([\d’]+)/g))
			counts[what!] = numberOf(count!);
		const money = /approved (−?[\d’]+) CHF$/.exec(text)?.[1];
		return { counts, ...(money !== undefined && { money: centimesOf(money) }) };
	}

	function figureOf(link: HTMLAnchorElement): Figure | undefined {
		const href = link.href;
		const text = textOf(link);
		const plain = { href, said: text, counts: {}, rounded: true };
		if (link.pathname === '/year-in-figures/records') {
			if (text.endsWith('CHF')) return { ...plain, money: centimesOf(text) };
			// Of whether it was held, and of people, the records are not as many.
			const records = wholeNumber.test(text) && !link.href.includes('figure=reached');
			return records ? { ...plain, counts: { all: numberOf(text) } } : undefined;
		}
		const column = link.closest('table')?.querySelectorAll('thead th')[
			(link.closest('td, th') as HTMLTableCellElement | null)?.cellIndex ?? -1
		];
		if (/^−?[\d’]+$/.test(text) && column) {
			const heading = textOf(column).replace(/[↑↓]/, '').toLowerCase();
			if (heading === 'projects' || heading === 'partners')
				return { ...plain, said: `${heading} ${text}`, counts: { [heading]: numberOf(text) } };
			return { ...plain, said: `${heading} ${text}`, money: centimesOf(text) };
		}
		const of = /^[\d’]+ of ([\d’]+)$/.exec(text)?.[1] ?? /^All ([\d’]+)$/.exec(text)?.[1];
		if (of) return { ...plain, counts: { all: numberOf(of) } };
		if (/(projects|partners) [\d’]+.*, approved/.test(text)) {
			const said = link.querySelector('.visually-hidden');
			return { ...plain, said: textOf(said ?? link), ...partsOf(textOf(said ?? link)) };
		}
		const beside = link.querySelector('.count, .hint') ?? link.nextElementSibling;
		const count = textOf(beside);
		const counting = beside?.matches('span.count, .hint, .areas li > .quiet-text');
		if (counting && wholeNumber.test(count))
			return { ...plain, said: `${text} · ${count}`, counts: { all: numberOf(count) } };
		if (link.matches('.count') && wholeNumber.test(text))
			return { ...plain, said: link.title, counts: { all: numberOf(text) } };
		const named = /^(Overrides) ([\d’]+)$/.exec(text)?.[2];
		return named ? { ...plain, counts: { all: numberOf(named) } } : undefined;
	}

	/** What the explanation of a figure is made of, each with its records. */
	async function explained(): Promise<Figure[]> {
		const found: Figure[] = [];
		for (const button of document.querySelectorAll<HTMLButtonElement>('button.figure')) {
			button.click();
			await frame();
			const box = document.getElementById(button.getAttribute('aria-controls') ?? '')!;
			for (const link of box.querySelectorAll<HTMLAnchorElement>('dt a')) {
				const value = textOf(link.closest('dt')?.nextElementSibling);
				const lines = /^([\d’]+) records?$/.exec(textOf(link))?.[1];
				found.push({
					href: link.href,
					said: `${textOf(box.querySelector('h3'))}: ${textOf(link)} ${value}`,
					counts: lines === undefined ? {} : { all: numberOf(lines) },
					...(value !== '' && { money: centimesOf(value) }),
					rounded: false
				});
			}
			box.hidePopover();
		}
		return found;
	}

	/** The cards of a board, those of the lanes that are folded away among them. */
	function inLanes(): number {
		const lanes = [...document.querySelectorAll('.lane header .count')].map(textOf);
		const folded = /\d+/.exec(textOf(document.querySelector('.fold[aria-expanded="false"]')))?.[0] ?? '0';
		return [...lanes, folded].reduce((sum, one) => sum + numberOf(one), 0);
	}

	function read(): Answer {
		const sums = (within: ParentNode, name: string) =>
			[...within.querySelectorAll(name)]
				.map(textOf)
				.filter((text) => text !== '')
				.reduce<number[]>((found, text) => {
					// A sum in euros stands behind that in francs, of what is alike; the app reckons with both.
					if (!text.includes('EUR')) return [...found, centimesOf(text)];
					const francs = Math.round(centimesOf(text.replace('EUR', '')) * francsForOneEuro);
					return [...found.slice(0, -1), (found.at(-1) ?? 0) + francs];
				}, []);
		const panel = document.querySelector('section.card[aria-label]');
		if (location.pathname === '/member-states' && panel) {
			const counts: Record<string, number> = { all: 0 };
			for (const heading of panel.querySelectorAll('.body h3')) {
				const [, name, count] = /^(\D+) (\d+)$/.exec(textOf(heading)) ?? [];
				const listed = heading.nextElementSibling!.children.length;
				counts[name!.toLowerCase()] = Number(count) === listed ? listed : Number.NaN;
			}
			const money = /^(−?[\d’]+) CHF/.exec(textOf(panel.querySelector('.card-head p')))?.[1];
			return { counts, sums: money === undefined ? [] : [centimesOf(money)] };
		}
		const told = document.querySelector('[role="toolbar"] [role="status"]');
		if (told) {
			const rows = document.querySelector('[role="grid"]')?.getAttribute('aria-rowcount');
			const foot = document.querySelector('.foot') ? 2 : 1;
			const listed = rows ? Number(rows) - foot : inLanes();
			const all = numberOf(textOf(told).split(' of ')[0]!);
			return {
				counts: { all: all === listed ? all : Number.NaN },
				sums: sums(document, '.foot .sum > span:last-child')
			};
		}
		if (location.pathname === '/year-in-figures/records')
			return {
				counts: { all: document.querySelectorAll('main tbody tr').length },
				sums: sums(document, 'main tfoot td.number')
			};
		const counted = document.querySelectorAll('.review .tabs .count');
		const watched = location.pathname === '/agreement-watch';
		const rows = document.querySelectorAll(
			watched ? 'main .halves section:first-child li' : 'main tbody tr, main .due li, main ul.rows > li'
		);
		const all = [...counted].reduce((sum, one) => sum + numberOf(textOf(one)), 0);
		const isBoard = document.querySelector('.lane header .count') !== null;
		return { counts: { all: isBoard ? inLanes() : counted.length > 0 ? all : rows.length }, sums: [] };
	}

	async function go(href: string): Promise<void> {
		const link = document.createElement('a');
		link.href = href;
		document.body.append(link);
		link.click();
		link.remove();
		for (let wait = 0; wait < 100 && location.href !== href; wait++) await pause(10);
		await frame();
		await frame();
	}

	window.ledger = {
		async figures() {
			const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]:not([target])')];
			return [...links.flatMap((link) => figureOf(link) ?? []), ...(await explained())];
		},
		async follow(href) {
			await go(href);
			return read();
		},
		records: (most) =>
			[...document.querySelectorAll<HTMLAnchorElement>('[role="gridcell"] a[href]')]
				.slice(0, most)
				.map(({ href }) => href),
		sums() {
			const found: Record<string, number> = {};
			for (const sum of document.querySelectorAll('.foot .sum, .lane header .sum')) {
				const [, of, amount] = /(\w+)(?: · | ?)CHF\s([\d’.]+)$/.exec(textOf(sum)) ?? [];
				if (of && amount) found[of] = (found[of] ?? 0) + centimesOf(amount);
			}
			return found;
		},
		async answer() {
			await pause(400);
			return read();
		}
	};
}

export async function keepLedger(page: Page): Promise<void> {
	await page.addInitScript(install);
}
