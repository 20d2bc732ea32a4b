import { Script, createContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { applyChanges, tablesOf, type Records } from '../../../../tests/support/tables-of';
import { canonicalJson, type Json } from '../../domain/base/json';
import type { AnyValues } from '../../domain/schema/kind';
import type { Change } from '../../domain/records/changeset';
import { fieldOf } from '../../domain/fields/field-of';
import { kindNamed } from '../../domain/kinds/all';
import { setting } from '../../domain/kinds/setting';
import { identityOf } from '../../domain/schema/identity';
import { digestOf } from '../../domain/merge/digest';
import type { PortfolioState } from '../../domain/merge/state';
import { lensOf } from '../../domain/reading/lens';
import { presented } from '../../domain/withheld/presented';
import { answerKit } from '../answer/page';
import { delegatePage } from './page';
import { planDelegate } from './plan';
import { readDelegate } from './read';
import { delegateView } from './view';
import type { DelegateWords } from './words';
import { delegateHtml, shownDigest } from './write';

const canary = (what: string) => `CANARY-${what}`;
const records: Record<string, Record<string, AnyValues>> = {
	country: {
		pl: { code: 'PL', nameEn: 'Poland', nameFr: 'Pologne', notes: canary('notes of the State') },
		de: { code: 'DE', nameEn: canary('another State') }
	},
	countryStatus: { A: { country: 'pl', status: 'member', period: { from: '1991-07-01' } } },
	partner: {
		U: { name: 'Jagiellonian University', country: 'PL', city: 'Kraków', notes: canary('partner notes') },
		G: { name: canary('foreign partner'), country: 'DE' }
	},
	contact: {
		ewa: { firstName: 'Ewa', lastName: 'Kobalt', email: 'ewa@example.org', notes: canary('person notes') },
		jan: { firstName: 'Jan', lastName: 'Ołów' },
		eva: {
			firstName: canary('objected'),
			lastName: canary('objected'),
			email: 'objected@example.org',
			objection: true
		},
		ger: { firstName: canary('foreign person'), lastName: canary('foreign person'), email: 'ger@example.org' }
	},
	affiliation: {
		e: { contact: 'ewa', partner: 'U', role: 'medical-physicist' },
		j: { contact: 'jan', partner: 'U' },
		v: { contact: 'eva', partner: 'U' },
		g: { contact: 'ger', partner: 'G' }
	},
	project: {
		P: { title: 'Isotopes </script><script>alert(1)</script>', notes: canary('project notes') },
		Q: { title: canary('open proposal'), round: 2027 },
		X: { title: canary('foreign project') }
	},
	participation: {
		a: { project: 'P', partner: 'U', cash: { amount: 777777700, currency: 'CHF' } },
		b: { project: 'P', partner: 'G' },
		c: { project: 'Q', partner: 'U' },
		d: { project: 'X', partner: 'G' }
	},
	technology: { T: { name: 'Timepix', ipNotes: canary('ip') }, M: { name: 'Medipix' } },
	interest: {
		I: { country: 'pl', technology: 'M', strength: 'some', notes: canary('interest notes') },
		J: { country: 'de', technology: 'T', strength: 'strong', topic: canary('foreign interest') }
	},
	interaction: { i: { partner: 'U', summary: canary('conversation') } },
	listEntry: {
		r1: { list: 'contactRole', key: 'medical-physicist', labelEn: 'Medical physicist', order: 1 },
		r2: { list: 'contactRole', key: 'adviser', labelEn: 'Adviser', order: 2 },
		f1: { list: 'medicalField', key: 'dosimetry', labelEn: 'Dosimetry', order: 1 }
	}
};

const words = new Proxy(
	{},
	{ get: (_, name) => ({ en: String(name), fr: `${String(name)} fr` }) }
) as DelegateWords;

/** As screens read it: without who objected. */
function shownOf(state: PortfolioState) {
	const own = presented(state);
	return { id: 'PORT', table: (kind: string) => own.table(kind) };
}

function lenses(state: PortfolioState) {
	return { en: lensOf(shownOf(state), 'en'), fr: lensOf(shownOf(state), 'fr') };
}

const before = tablesOf(records);
const view = delegateView(shownOf(before), lenses(before), 'pl', '2026-10-01');
const content = shownDigest(view.shown as unknown as Json);
const request = {
	country: 'pl',
	contact: 'ewa',
	meeting: 'F',
	sentOn: '2026-10-01',
	token: 'TOKEN',
	content
};
const html = delegateHtml({
	...{
		view,
		words,
		locale: 'fr',
		portfolio: 'PORT',
		request: 'R',
		token: 'TOKEN',
		name: 'Ewa',
		fileName: 'pl'
	}
});

/** An answer as the page writes it, with whatever else somebody puts there. */
function answer(parts: Record<string, Json>): Uint8Array {
	const about: Record<string, Json> = {
		format: 'isocentre-delegate',
		version: '1.0',
		portfolio: 'PORT',
		request: 'R',
		token: 'TOKEN',
		content,
		written: '2026-10-08T10:00:00.000Z',
		shown: view.shown as unknown as Json,
		interests: [],
		corrections: [],
		proposals: [],
		...parts
	};
	return new TextEncoder().encode(JSON.stringify({ ...about, digest: digestOf(canonicalJson(about)) }));
}

function portfolio(more: Records = {}): PortfolioState {
	const all: Record<string, Record<string, AnyValues>> = { ...records, delegateRequest: { R: request } };
	for (const [kind, byId] of Object.entries(more)) all[kind] = { ...all[kind], ...byId };
	return tablesOf(all);
}

function plan(bytes: Uint8Array, state = portfolio(), choice?: ReadonlyMap<string, boolean>) {
	const read = readDelegate(bytes);
	if (!read.ok) return read;
	return planDelegate(read.value, {
		source: shownOf(state),
		revealed: state,
		lens: lenses(state).en,
		today: '2026-10-20',
		collectedFrom: 'File of a delegate',
		...(choice && { choice })
	});
}

function planned(parts: Record<string, Json>, state?: PortfolioState, choice?: ReadonlyMap<string, boolean>) {
	const made = plan(answer(parts), state, choice);
	if (!made.ok) throw new Error(made.problem.type);
	return made.value;
}

const written = (changes: readonly Change[]) =>
	changes.flatMap((one) => (one.do === 'put' ? [{ kind: one.kind, id: one.id, ...one.fields }] : []));

/** Values among changes that may not be written; ids of these records are words, as no id is. */
const unfit = (changes: readonly Change[]) =>
	changes.flatMap((one) =>
		one.do === 'put'
			? Object.entries(one.fields).filter(([name, value]) => {
					const { type } = fieldOf(kindNamed(one.kind)!, name)!;
					return value !== null && type.to === undefined && type.check(value) !== undefined;
				})
			: []
	);

describe('a file to a delegate', () => {
	it('holds the page of their State and nothing of others', () => {
		expect(html.match(/CANARY[^<"]*/g)).toBeNull();
		expect(html).not.toMatch(/objected@|ger@|7.777.777/);
		expect(JSON.stringify(view.shown)).not.toMatch(/"(?:eva|ger|J|Q|X|G)"/);
		for (const seen of [
			'Poland',
			'Pologne',
			'Jagiellonian University',
			'Ewa',
			'Ołów',
			'Timepix',
			'Medipix',
			'Dosimetry'
		])
			expect(html).toContain(seen);
		expect(view.shown.technologies).toEqual(['T']);
	});

	it('is not broken out of by a title, and asks no host', () => {
		expect(html.match(/<script/g)).toHaveLength(2);
		expect(html).toContain("default-src 'none'");
		expect(html).not.toMatch(/unsafe|https?:\/\//);
	});

	it('carries a script that stands alone', () => {
		const source = `(${delegatePage.toString()})((${answerKit.toString()})())`;
		expect(() => new Script(source).runInContext(createContext({}))).toThrow('document is not defined');
		expect(source).not.toMatch(/__vi|import\(|require\(/);
	});
});

const whole: Record<string, Json> = {
	interests: [
		{ technology: 'T', strength: 'strong', topic: 'Dose in space' },
		{ field: 'dosimetry', strength: 'slight' },
		{ interest: 'I', strength: 'none' }
	],
	corrections: [{ person: 'ewa', fields: { email: 'ewa.kobalt@example.org', role: 'adviser' } }],
	proposals: [
		{
			name: 'Oncology Centre Gliwice',
			city: 'Gliwice',
			website: 'gliwice.example.org',
			person: { firstName: 'Ola', lastName: 'Cyna', email: 'ola@example.org', role: 'medical-physicist' }
		}
	]
};

describe('an answer of a delegate', () => {
	it('brings interests, corrections and proposals of its State, and once only', () => {
		const purpose = { key: 'contactPurpose', value: 'cooperation' };
		const state = portfolio({ setting: { [identityOf(setting, purpose)!]: purpose } });
		const { lines, refused, changes } = planned(whole, state);
		expect(refused).toEqual([]);
		expect(lines.map(({ part, standing, accepted }) => [part, standing, accepted])).toEqual([
			['interest', 'new', true],
			['interest', 'new', true],
			['interest', 'new', true],
			['correction', 'new', true],
			['correction', 'new', true],
			['proposal', 'new', true]
		]);
		expect(unfit(changes)).toEqual([]);
		expect(written(changes)).toEqual(
			expect.arrayContaining([
				expect.objectContaining({
					kind: 'interest',
					country: 'pl',
					technology: 'T',
					strength: 'strong',
					topic: 'Dose in space',
					contact: 'ewa',
					meeting: 'F',
					date: '2026-10-08'
				}),
				{ kind: 'contact', id: 'ewa', email: 'ewa.kobalt@example.org' },
				{ kind: 'affiliation', id: 'e', role: 'adviser' },
				expect.objectContaining({ kind: 'partner', name: 'Oncology Centre Gliwice', country: 'PL' }),
				expect.objectContaining({
					kind: 'contact',
					lastName: 'Cyna',
					collectedFrom: 'File of a delegate',
					collectedOn: '2026-10-08',
					purpose: 'cooperation'
				})
			])
		);
		expect(changes).toContainEqual({ do: 'drop', kind: 'interest', id: 'I' });
		applyChanges(state, changes);
		const again = planned(whole, state);
		expect(again.again).toBe(true);
		expect(again.changes).toEqual([]);
		const other = planned(
			{ ...whole, interests: whole['interests']!, written: '2026-10-09T10:00:00.000Z' },
			state
		);
		expect(other.changes).toEqual([]);
	});

	it('writes the lines that are accepted and no others', () => {
		const { lines } = planned(whole);
		const choice = new Map(lines.map(({ key }, at) => [key, at === 3]));
		const { changes } = planned(whole, portfolio(), choice);
		expect(written(changes).map(({ kind, id }) => `${kind} ${id}`)).toEqual([
			'contact ewa',
			'delegateRequest R'
		]);
		expect(planned(whole, portfolio(), new Map(lines.map(({ key }) => [key, false]))).changes).toEqual([]);
	});

	it('shows what has changed here since as a conflict, and leaves it until somebody accepts', () => {
		const state = portfolio({
			contact: { ewa: { ...records['contact']!['ewa']!, email: 'office@example.org' } },
			interest: {
				I: { country: 'pl', technology: 'M', strength: 'strong' },
				N: { country: 'pl', technology: 'T', strength: 'slight' }
			}
		});
		const parts: Record<string, Json> = {
			interests: [
				{ technology: 'T', strength: 'strong' },
				{ interest: 'I', strength: 'slight' }
			],
			corrections: [{ person: 'ewa', fields: { email: 'new@example.org' } }]
		};
		const { lines, changes } = planned(parts, state);
		expect(lines.map(({ standing, was, now, accepted }) => [standing, was, now, accepted])).toEqual([
			['conflict', undefined, 'slight', false],
			['conflict', 'some', 'strong', false],
			['conflict', 'ewa@example.org', 'office@example.org', false]
		]);
		expect(changes).toEqual([]);
		const all = planned(parts, state, new Map(lines.map(({ key }) => [key, true])));
		expect(written(all.changes).slice(0, 3)).toEqual([
			{ kind: 'interest', id: 'N', strength: 'strong' },
			{ kind: 'interest', id: 'I', strength: 'slight' },
			{ kind: 'contact', id: 'ewa', email: 'new@example.org' }
		]);
		const same = planned(
			{ corrections: [{ person: 'ewa', fields: { email: 'office@example.org' } }] },
			state
		);
		expect(same.lines.map(({ standing }) => standing)).toEqual(['same']);
	});

	it('proposes nothing twice: what looks like an organisation that is here waits', () => {
		const proposals = [{ name: 'Jagiellonian University', city: 'Kraków' }];
		const { lines, changes } = planned({ proposals });
		expect(lines.map(({ standing, alike, accepted }) => [standing, alike, accepted])).toEqual([
			['alike', ['U'], false]
		]);
		expect(changes).toEqual([]);
	});

	it.each<[string, Record<string, Json>, string[]]>([
		['an interest of another State', { interests: [{ interest: 'J', strength: 'none' }] }, ['not-sent']],
		[
			'a technology that was not offered',
			{ interests: [{ technology: 'M', strength: 'some' }] },
			['not-sent']
		],
		['an unknown field', { interests: [{ field: 'astrology', strength: 'some' }] }, ['not-sent']],
		[
			'a State of its own',
			{ interests: [{ technology: 'T', strength: 'some', country: 'de' }] },
			['foreign']
		],
		['a strength that is none', { interests: [{ technology: 'T', strength: 'immense' }] }, ['bad-strength']],
		['a number for a strength', { interests: [{ technology: 'T', strength: 3 }] }, ['bad-strength']],
		[
			'an end to what was not there',
			{ interests: [{ technology: 'T', strength: 'none' }] },
			['bad-strength']
		],
		[
			'no lines at all',
			{ interests: [7, null, {}], corrections: ['x'], proposals: [[]] },
			Array(5).fill('no-line')
		],
		[
			'one interest twice',
			{
				interests: [
					{ technology: 'T', strength: 'some' },
					{ technology: 'T', strength: 'strong' }
				]
			},
			['repeated']
		],
		[
			'a person of another State',
			{ corrections: [{ person: 'ger', fields: { email: 'x@y.org' } }] },
			['not-sent']
		],
		[
			'a person who objected',
			{ corrections: [{ person: 'eva', fields: { email: 'x@y.org' } }] },
			['not-sent']
		],
		[
			'an unknown person',
			{ corrections: [{ person: 'nobody', fields: { email: 'x@y.org' } }] },
			['not-sent']
		],
		[
			'a field nobody asked about',
			{ corrections: [{ person: 'ewa', fields: { objection: 'true', notes: 'x' } }] },
			['foreign', 'foreign']
		],
		['no e-mail', { corrections: [{ person: 'ewa', fields: { email: 'here' } }] }, ['bad-value']],
		['a list for a name', { corrections: [{ person: 'ewa', fields: { lastName: ['x'] } }] }, ['bad-value']],
		['no name', { corrections: [{ person: 'ewa', fields: { lastName: ' ' } }] }, ['bad-value']],
		[
			'a role that is none',
			{ corrections: [{ person: 'ewa', fields: { role: 'director-general' } }] },
			['bad-value']
		],
		[
			'a book for a name',
			{ corrections: [{ person: 'ewa', fields: { lastName: 'x'.repeat(100_000) } }] },
			['bad-value']
		],
		[
			'markup in a name',
			{ corrections: [{ person: 'ewa', fields: { lastName: '<img src=x onerror=alert(1)>' } }] },
			['markup']
		],
		['markup in an organisation', { proposals: [{ name: 'A <b>clinic</b>' }] }, ['markup']],
		['an organisation without a name', { proposals: [{ city: 'Gliwice' }] }, ['bad-value']],
		['an organisation elsewhere', { proposals: [{ name: 'Clinic', country: 'DE' }] }, ['foreign']],
		[
			'an address that runs',
			{ proposals: [{ name: 'Clinic', website: 'javascript:alert(1)' }] },
			['bad-value']
		],
		[
			'somebody who objected',
			{ proposals: [{ name: 'Clinic', person: { lastName: 'E', email: 'objected@example.org' } }] },
			['person-objected']
		],
		[
			'somebody of another State',
			{ proposals: [{ name: 'Clinic', person: { lastName: 'G', email: 'ger@example.org' } }] },
			['person-known']
		],
		['other records', { records: { partner: [{ name: 'Eve' }] }, money: [] }, ['foreign', 'foreign']],
		[
			'too many organisations',
			{ proposals: Array.from({ length: 21 }, (_, at) => ({ name: `Clinic ${at}` })) },
			['too-many']
		]
	])('with %s loses that and nothing else', (_, parts, why) => {
		const { refused, changes } = planned(parts);
		expect(refused.map((one) => one.why.type)).toEqual(why);
		expect(unfit(changes)).toEqual([]);
		for (const one of written(changes)) {
			expect(['interest', 'partner', 'delegateRequest']).toContain(one.kind);
			if (one.kind === 'interest') expect(one).toMatchObject({ country: 'pl', technology: 'T' });
			if (one.kind === 'partner') expect(one).toMatchObject({ country: 'PL' });
		}
	});

	const bytes = (value: Json) => new TextEncoder().encode(JSON.stringify(value));
	const otherShown = {
		...view.shown,
		people: [...view.shown.people, { id: 'ger', fields: {} }]
	} as unknown as Json;
	it.each<[string, Uint8Array, string]>([
		['another portfolio', answer({ portfolio: 'OTHER' }), 'other-portfolio'],
		['a request never made', answer({ request: 'S' }), 'unknown-request'],
		['a wrong token', answer({ token: 'GUESS' }), 'wrong-token'],
		['a page with somebody put in', answer({ shown: otherShown }), 'other-content'],
		[
			'the same with a digest that fits',
			answer({ shown: otherShown, content: shownDigest(otherShown) }),
			'other-content'
		],
		[
			'a page of another State',
			answer({ shown: { ...view.shown, country: 'de' } as unknown as Json }),
			'other-content'
		],
		['a page that is none', answer({ shown: [] }), 'other-content'],
		['a newer version', answer({ version: '2.0' }), 'newer-version'],
		['no lists', answer({ interests: 'all' }), 'not-an-answer'],
		['an adviser', bytes({ format: 'isocentre-review', version: '1.0' }), 'not-an-answer'],
		[
			'one letter changed',
			new TextEncoder().encode(new TextDecoder().decode(answer(whole)).replace('Gliwice', 'Gdansk')),
			'altered'
		],
		['its end cut off', answer(whole).slice(0, -40), 'not-json'],
		['too much in it', new Uint8Array(5 * 1024 * 1024), 'too-large']
	])('of %s is refused as a whole', (_, file, type) => {
		const made = plan(file);
		expect(made.ok ? undefined : made.problem.type).toBe(type);
	});

	it('keeps accents however they were written, and says where signs were left out', () => {
		const { lines, changes } = planned({
			corrections: [{ person: 'jan', fields: { lastName: 'Kobo\u0301lt' } }],
			proposals: [{ name: 'Cen\u0000trum Kielce' }]
		});
		expect(lines.map(({ mended }) => mended)).toEqual([false, true]);
		expect(written(changes)).toContainEqual({
			kind: 'contact',
			id: 'jan',
			lastName: 'Kobólt'
		});
		expect(unfit(changes)).toEqual([]);
	});

	it('loses the line of somebody who has gone since', () => {
		const state = portfolio({ contact: { jan: { lastName: 'Ołów', objection: true } } });
		const { refused, lines } = planned(
			{ corrections: [{ person: 'jan', fields: { phone: '+48 12 345 67 89' } }] },
			state
		);
		expect(refused.map(({ why }) => why.type)).toEqual(['gone']);
		expect(lines).toEqual([]);
	});
});
