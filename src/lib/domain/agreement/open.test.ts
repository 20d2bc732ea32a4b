import { describe, expect, test } from 'vitest';
import { exchange, Laptop } from '../../../../tests/support/laptop';
import { tablesOf } from '../../../../tests/support/tables-of';
import type { Json } from '../base/json';
import type { AnyValues } from '../schema/kind';
import type { Change } from '../records/changeset';
import { agreementsOf } from './of-project';
import { neededAgreements, openAgreementChanges } from './open';

const partners: Record<string, AnyValues> = {
	chuv: { name: 'CHUV', kind: 'hospital' },
	theryq: { name: 'THERYQ', kind: 'company' },
	isrec: { name: 'ISREC', kind: 'foundation' },
	snf: { name: 'SNF', kind: 'funding-agency' },
	geneva: { name: 'Canton of Geneva', kind: 'public-body' }
};

const withPartners = (names: readonly string[], agreements?: Record<string, AnyValues>) =>
	tablesOf(records(names, agreements));

function records(
	names: readonly string[],
	agreements: Record<string, AnyValues> = {}
): Record<string, Record<string, AnyValues>> {
	return {
		partner: partners,
		project: { P: { title: 'FLASH', technologies: ['clic'] } },
		participation: Object.fromEntries(
			names.map((name) => [
				`x${name}`,
				{ project: 'P', partner: name, role: name === 'geneva' ? 'funder' : 'partner' }
			])
		),
		agreement: agreements
	};
}

const put = (tables: ReturnType<typeof records>): Change[] =>
	Object.entries(tables).flatMap(([kind, byId]) =>
		Object.entries(byId).map(([id, values]): Change => ({
			do: 'put',
			kind,
			id,
			fields: values as Record<string, Json>
		}))
	);

const ours = (values: AnyValues): Record<string, AnyValues> => ({ A: { project: 'P', ...values } });

describe('the agreements a project needs', () => {
	test('are one for those who work together and one for each way of giving', () => {
		expect(neededAgreements(withPartners(Object.keys(partners)), 'P')).toEqual([
			{ kind: 'collaborative-rd', parties: ['chuv', 'theryq'] },
			{ kind: 'donation', parties: ['isrec'] },
			{ kind: 'grant', parties: ['snf', 'geneva'] }
		]);
	});

	test.each<[string, Record<string, AnyValues>, readonly string[]]>([
		['without any', {}, ['chuv', 'theryq']],
		['in negotiation with both', ours({ stage: 'drafting', parties: ['chuv', 'theryq'] }), []],
		['of no stage with one', ours({ parties: ['chuv'] }), ['theryq']],
		['terminated', ours({ stage: 'terminated', parties: ['chuv', 'theryq'] }), ['chuv', 'theryq']],
		['closed', ours({ stage: 'closed', parties: ['chuv', 'theryq'] }), ['chuv', 'theryq']],
		['an NDA', ours({ kind: 'nda', stage: 'active', parties: ['chuv', 'theryq'] }), ['chuv', 'theryq']],
		['of another project', { A: { project: 'Q', parties: ['chuv', 'theryq'] } }, ['chuv', 'theryq']]
	])('%s: still uncovered', (_, agreements, expected) => {
		expect(agreementsOf(withPartners(['chuv', 'theryq'], agreements), 'P').uncovered).toEqual(expected);
	});

	test.each<[string, readonly string[]]>([
		['identified', ['chuv']],
		['circulation', ['chuv']],
		['signed', []],
		['active', []],
		['extended', []],
		['expired', ['chuv']],
		['terminated', ['chuv']]
	])('at %s: still unbound', (stage, expected) => {
		const source = withPartners(['chuv'], ours({ stage, parties: ['chuv'] }));
		expect(agreementsOf(source, 'P').unbound).toEqual(expected);
	});
});

describe('opening agreements', () => {
	const open = (state: ReturnType<typeof tablesOf>) => openAgreementChanges(state, 'P', '2026-11-27', 'Ada');

	test('starts them identified, KT to act, with the first step', () => {
		const [made, step, ...rest] = open(withPartners(['chuv']));
		expect(made).toMatchObject({
			kind: 'agreement',
			fields: {
				subject: 'FLASH',
				kind: 'collaborative-rd',
				project: 'P',
				parties: ['chuv'],
				technologies: ['clic'],
				stage: 'identified',
				stageSince: '2026-11-27',
				turn: 'kt',
				turnSince: '2026-11-27'
			}
		});
		expect(step).toMatchObject({
			kind: 'agreementStep',
			fields: { agreement: made!.id, stage: 'identified', turn: 'kt', on: '2026-11-27', by: 'Ada' }
		});
		expect(rest).toEqual([]);
	});

	test('twice is once, and a project without partners needs none', () => {
		const laptop = new Laptop('Ada', 1, withPartners(['chuv', 'isrec']));
		laptop.write(open(laptop.state));
		expect(laptop.state.table('agreement').size).toBe(2);
		expect(open(laptop.state)).toEqual([]);
		expect(open(withPartners([]))).toEqual([]);
		expect(openAgreementChanges(withPartners(['chuv']), 'Q', '2026-11-27', 'Ada')).toEqual([]);
	});

	test('on two laptops makes one with the parties of both', () => {
		const [ada, ben] = [new Laptop('Ada', 1), new Laptop('Ben', 2)];
		ada.write(put(records(['chuv'])));
		ben.merge(ada.log);
		ben.write(put({ participation: records(['theryq'])['participation']! }));
		for (const laptop of [ada, ben]) laptop.write(open(laptop.state));
		exchange(ada, ben);
		const [made, ...more] = ada.state.table('agreement').all();
		expect(made?.values['parties']).toEqual(['chuv', 'theryq']);
		expect(made?.conflicts ?? []).toEqual([]);
		expect(more).toEqual([]);
	});

	test('again after one was deleted brings it back, after one was terminated starts another', () => {
		const laptop = new Laptop('Ada', 1, withPartners(['chuv']));
		laptop.write(open(laptop.state));
		const { id } = laptop.state.table('agreement').all()[0]!;
		laptop.write([{ do: 'drop', kind: 'agreement', id }]);
		laptop.write(open(laptop.state));
		expect(laptop.state.table('agreement').ids()).toEqual([id]);
		laptop.write([{ do: 'put', kind: 'agreement', id, fields: { stage: 'terminated' } }]);
		laptop.write(open(laptop.state));
		expect(laptop.state.table('agreement').size).toBe(2);
		expect(open(laptop.state)).toEqual([]);
	});
});
