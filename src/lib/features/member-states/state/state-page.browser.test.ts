import { flushSync, mount, unmount, type Component } from 'svelte';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { overwriteGetLocale } from '$lib/paraglide/runtime';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { shownDay } from '$lib/ui/shown-day.svelte';
import { tablesOf, type Records } from '../../../../../tests/support/tables-of';
import StateHead from './StateHead.svelte';
import StateReturn from './StateReturn.svelte';
import { States } from './states.svelte';

beforeEach(() => {
	overwriteGetLocale(() => 'en');
	shownDay.current = '2026-11-30';
});
afterEach(() => {
	shownDay.current = undefined;
	document.body.replaceChildren();
});

const francs = (amount: number) => ({ amount: amount * 100, currency: 'CHF' });

/** 1’000 francs between two Member States with shares of 75 and 25; a third has none entered, a fourth is an Associate. */
const records = {
	country: Object.fromEntries(['PL', 'IT', 'CH', 'TR'].map((code) => [code, { code, nameEn: code }])),
	countryStatus: {
		a: { country: 'PL', status: 'member', period: { from: '1991' } },
		b: { country: 'IT', status: 'member', period: { from: '1954' } },
		c: { country: 'CH', status: 'member', period: { from: '1954' } },
		d: { country: 'TR', status: 'associate', period: { from: '2015' } }
	},
	contribution: {
		a: { country: 'PL', year: 2026, percent: 75 },
		b: { country: 'IT', year: 2026, percent: 25 }
	},
	partner: {
		a: { name: 'A', country: 'PL' },
		b: { name: 'B', country: 'IT' },
		d: { name: 'D', country: 'TR' }
	},
	project: { P: { title: 'P' }, Q: { title: 'Q' } },
	participation: {
		a: { project: 'P', partner: 'a' },
		b: { project: 'P', partner: 'b' },
		d: { project: 'Q', partner: 'd' }
	},
	budgetLine: {
		p: { project: 'P', year: 2026, stage: 'approved', money: francs(1000) },
		q: { project: 'Q', year: 2026, stage: 'approved', money: francs(40) }
	}
};

function shown(
	id: string,
	Part: Component<{ states: States; id: string }> = StateReturn,
	more: Records = {}
): string {
	const states = new States(tablesOf({ ...records, ...more }) as unknown as Portfolio);
	const panel = mount(Part, { target: document.body, props: { states, id } });
	flushSync();
	const text = document.body.textContent.replace(/\s+/g, ' ');
	void unmount(panel);
	return text;
}

it('says in francs how far a Member State is from its share, and why there is no ratio', () => {
	const text = shown('PL');
	expect(text).toContain('− 250 CHF');
	expect(text).toContain('below its share of the contributions');
	expect(text).toContain('500 CHF');
	expect(text).toContain('75 % of 1’000 CHF');
	expect(text).toContain('1 participation: a ratio takes five');
	expect(text).toContain('KT participation, not industrial return; CERN publishes no threshold for it.');
	expect(shown('IT')).toContain('+ 250 CHF');
});

it('keeps an Associate apart, and asks for the share of a Member State that has none', () => {
	expect(shown('TR')).toMatch(/40 CHF received .*stands apart from the return/);
	expect(shown('CH')).toMatch(/Its share of the contributions is not entered/);
});

it('says outright where the shares entered do not sum to 100 %', () => {
	expect(shown('PL')).not.toContain('do not sum');
	const contribution = { ...records.contribution, b: { country: 'IT', year: 2026, percent: 60 } };
	expect(shown('PL', StateReturn, { contribution })).toMatch(
		/The shares entered do not sum to 100 %: .*135 % in 2026\. They are taken in proportion\./
	);
});

it('tells a status that changed twice within the window, and periods that overlap', () => {
	const countryStatus = {
		...records.countryStatus,
		a: { country: 'PL', status: 'member', period: { from: '1991', to: '2024-02-29' } },
		e: { country: 'PL', status: 'observer', period: { from: '2024-03-01', to: '2025-09-30' } },
		f: { country: 'PL', status: 'member', period: { from: '2025-10-01' } }
	};
	expect(shown('PL', StateReturn, { countryStatus })).toContain('A Member State in 41 of these 60 months');
	const head = shown('PL', StateHead, { countryStatus });
	expect(head).toMatch(
		/Member State since 1 Oct 2025 .*1 Mar 2024 – 30 Sept? 2025 Observer ?1991 – 29 Feb 2024 Member/
	);
	expect(head).not.toContain('at once');
	const open = { ...countryStatus, a: records.countryStatus.a };
	expect(shown('PL', StateHead, { countryStatus: open })).toContain(
		'Entered as Member State and Observer at once from 1 Mar 2024 on: the status that began last counts.'
	);
});

it('asks for what is missing in forms that come back to the State', () => {
	const states = new States(tablesOf({ ...records, countryStatus: {} }) as unknown as Portfolio);
	const panel = mount(StateHead, { target: document.body, props: { states, id: 'CH' } });
	flushSync();
	const asked = [...document.querySelectorAll<HTMLAnchorElement>('a[href*="/new?"]')];
	expect(asked.map((link) => link.textContent.trim())).toEqual([
		'Enter its status',
		'Enter its share',
		'Enter a delegate'
	]);
	for (const { search } of asked) expect(new URLSearchParams(search).get('back')).toBe('/countries/CH');
	void unmount(panel);
});

it('tells no return where nobody has entered money, and none of a State that has just its share', () => {
	expect(shown('PL', StateReturn, { budgetLine: {} })).toMatch(
		/^ ?Return.* No approved money of a Member State in these years\./
	);
	expect(shown('PL', StateHead, { budgetLine: {} })).not.toContain('Return');
	const contribution = {
		a: { country: 'PL', year: 2026, percent: 50 },
		b: { country: 'IT', year: 2026, percent: 50 }
	};
	expect(shown('PL', StateReturn, { contribution })).toContain('0 CHF just its share of the contributions');
});
