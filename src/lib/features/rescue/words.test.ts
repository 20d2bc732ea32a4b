import { beforeAll, expect, it } from 'vitest';
import { m } from '$lib/paraglide/messages';
import { overwriteGetLocale } from '$lib/paraglide/runtime';
import type { Examination, Finding, PortfolioCase } from '$lib/store/boot/examine';
import { findingWords, titleWords, whyWords } from './words';

beforeAll(() => overwriteGetLocale(() => 'en'));

const found = (finding: Finding, more: Partial<PortfolioCase> = {}): PortfolioCase => ({
	info: { id: 'a', name: 'Office', sample: false, openedAt: '2026-01-01T00:00:00.000Z' },
	finding,
	held: 7,
	listed: true,
	...more
});
const examined = (...cases: PortfolioCase[]): Examination => ({
	directory: 'sound',
	lost: false,
	cases,
	author: 'Ada'
});

it('what is there is counted, and what there should be only where that is known', () => {
	expect(findingWords(found('sound'))).toContain('7');
	expect(findingWords(found('behind'))).toBe(m.rescue_found_behind({ count: 7, expected: 7 }));
	expect(findingWords(found('unfoldable', { apart: 3 }))).toBe(
		m.rescue_found_unfoldable({ held: 7, apart: 3 })
	);
});

it('a log that does not fold is named before a safe look, a safe look before everything else', () => {
	const unfoldable = examined(found('sound'), found('unfoldable'));
	expect(titleWords(unfoldable, true)).toBe(m.rescue_title_unfoldable());
	expect(titleWords(examined(found('torn')), true)).toBe(m.rescue_title_safe());
	expect(titleWords(examined(found('torn')), false)).toBe(m.rescue_title());
});

it('the likely cause: a browser that does not answer, then a log that does not fold, then data thrown away', () => {
	expect(whyWords({ ...examined(found('unfoldable')), directory: 'hung' })).toBe(m.rescue_why_hung());
	expect(whyWords(examined(found('unfoldable'), found('hung')))).toBe(m.rescue_why_hung());
	expect(whyWords({ ...examined(found('unfoldable')), lost: true })).toBe(m.rescue_why_unfoldable());
	expect(whyWords({ ...examined(found('missing')), lost: true })).toBe(m.rescue_why_lost());
	expect(whyWords(examined(found('missing')))).toBe(m.rescue_why());
});
