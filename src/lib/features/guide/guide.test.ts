import { describe, expect, it } from 'vitest';
import { kindAt, kindNamed, kinds } from '$lib/domain/kinds/all';
import { listedKind } from '$lib/domain/related/all';
import { m } from '$lib/paraglide/messages';
import { normalKeys } from '$lib/ui/shortcuts/keys';
import { readView } from '$lib/ui/table/view-address';
import { lensWith } from '../../../../tests/support/lens';
import { guide, roleAddress, roleAt, roles } from './guide';

const sources = import.meta.glob<string>('/src/**/*.{ts,svelte}', {
	query: '?raw',
	import: 'default',
	eager: true
});
const screens = new Set(
	Object.keys(sources).flatMap((path) => /^\/src\/routes(.*)\/\+page\.svelte$/.exec(path)?.[1] ?? [])
);

/** The keys that some screen takes, as the sources write them. */
const taken = new Set(
	Object.entries(sources)
		.filter(([path]) => !path.includes('.test.'))
		.flatMap(([path, text]) => [
			...[...text.matchAll(/shortcuts\s*\.register\(\s*'([^']+)'/g)].map(([, keys]) => keys!),
			// The second keys after G stand in a table.
			...(path.endsWith('/shell/keys.svelte.ts')
				? [...text.matchAll(/'\/[^']*': '(.)'/g)].map(([, key]) => `g ${key}`)
				: [])
		])
		.map(normalKeys)
);

const steps = roles.flatMap((role) =>
	guide[role].tasks.flatMap((task) => task.steps.map((step) => ({ role, ...step })))
);

type Words = (inputs?: Record<string, never>, options?: { locale?: 'en' | 'fr' }) => string;

/** The controls that steps name, by what those call themselves. */
const named: readonly (readonly [step: Words, control: (locale: 'en' | 'fr') => string])[] = [
	...(['yes', 'no'] as const).map(
		(answer) =>
			[
				m.guide_gates_rules,
				(locale: 'en' | 'fr') =>
					kindNamed('ruleResult')!.fields['answer']!.type.options!(lensWith({}, locale)).find(
						({ key }) => key === answer
					)!.label
			] as const
	),
	[m.guide_gates_rules, (locale) => m.pipeline_not_applicable({}, { locale })],
	[m.guide_committee_open, (locale) => m.meetings_agenda({}, { locale })],
	[m.guide_committee_open, (locale) => m.pack_title({}, { locale })],
	[m.guide_committee_room, (locale) => m.room_title({}, { locale })],
	[m.guide_committee_room, (locale) => m.meetings_minutes({}, { locale })],
	[m.guide_share_backup, (locale) => m.backup_title({}, { locale })],
	[m.guide_cold_rhythm, (locale) => kindNamed('partner')!.fields['contactEvery']!.label[locale]],
	[m.guide_cold_rhythm, (locale) => kindNamed('contact')!.fields['contactEvery']!.label[locale]],
	[m.guide_cold_pin, (locale) => m.records_views({}, { locale })],
	[m.guide_give_views, (locale) => m.records_views({}, { locale })],
	[m.guide_look_meetings, (locale) => m.pack_title({}, { locale })],
	[m.guide_past_asof, (locale) => m.past_today({}, { locale })]
];

describe('the guide', () => {
	it('has a page a role, of a length for five minutes', () => {
		for (const role of roles) {
			const { tasks } = guide[role];
			const words = tasks.flatMap(({ steps }) => steps.map((step) => step.words().split(/\s+/).length));
			expect(tasks.length, role).toBeGreaterThanOrEqual(5);
			expect(tasks.length, role).toBeLessThanOrEqual(7);
			expect(
				words.reduce((sum, count) => sum + count, 0),
				role
			).toBeLessThan(400);
			expect(Math.max(...words), role).toBeLessThanOrEqual(24);
			expect(roleAt(new URL(roleAddress(role), 'https://app.test').searchParams)).toBe(role);
		}
		expect(roleAt(new URLSearchParams('role=nobody'))).toBe('officer');
	});

	it.each(steps.flatMap(({ at }) => at?.href ?? []))('leads to a screen that exists: %s', (href) => {
		const { pathname, searchParams } = new URL(href, 'https://app.test');
		const kind = kindAt(pathname.slice(1));
		expect(screens.has(pathname === '/' ? '' : pathname) || kind?.path === pathname.slice(1)).toBe(true);
		if (kind) expect(readView(searchParams, listedKind(kind)).ignored).toEqual([]);
	});

	it.each(steps.flatMap(({ keys }) => keys ?? []))('names keys that a screen takes: %s', (keys) => {
		expect([...taken]).toContain(normalKeys(keys));
	});

	it.each(['en', 'fr'] as const)('calls each control as it calls itself, in %s', (locale) => {
		const words = (text: string) => text.toLocaleLowerCase(locale).replace(/\s/g, ' ');
		for (const [step, control] of named)
			expect(words(step({}, { locale }))).toContain(words(control(locale)));
	});

	it('would notice a screen or a key that is not there', () => {
		expect(screens.size).toBeGreaterThan(15);
		expect(screens.has('/nowhere')).toBe(false);
		expect(kinds.length).toBeGreaterThan(30);
		expect(taken.has('g q')).toBe(false);
		expect(taken.has('g p')).toBe(true);
	});
});
