import { expect, it } from 'vitest';
import { apply } from '../../../../tests/support/apply';
import { tablesOf } from '../../../../tests/support/tables-of';
import { agreementsOf } from '../agreement/of-project';
import { agreementsSigned } from '../pipeline/checks/agreements';
import { project } from '../kinds/project';
import { read } from '../reading/read';
import { partnersOf } from './partners-of';

const state = tablesOf({
	project: { P: { title: 'Gantry' }, Q: { title: 'Other' } },
	partner: { A: { name: 'A' }, B: { name: 'B' }, C: { name: 'C' }, D: { name: 'D' } },
	participation: {
		1: { project: 'P', partner: 'B', role: 'leader' },
		2: { project: 'P', partner: 'A', role: 'partner' },
		3: { project: 'P', partner: 'B', role: 'funder' },
		4: { project: 'P', partner: 'C' },
		5: { project: 'P', partner: 'never-arrived' },
		6: { project: 'P' },
		7: { project: 'Q', partner: 'D' }
	}
});
apply(state, [{ do: 'drop', kind: 'partner', id: 'C' }]);

it('names each partner that is still there once', () => {
	expect(partnersOf(state, 'P').map(({ id }) => id)).toEqual(['B', 'A']);
	expect(partnersOf(state, 'nobody')).toEqual([]);
});

it('is the same for the agreements of a project and for the gate that asks for them', () => {
	const { partners } = agreementsOf(state, 'P');
	const { findings } = agreementsSigned({
		source: state,
		project: read(state, project).one('P')!,
		rule: {},
		on: '2026-11-30'
	});
	expect(partners).toEqual(['B', 'A']);
	expect(findings.map((one) => one.type === 'no-agreement' && one.partner)).toEqual(partners);
});
