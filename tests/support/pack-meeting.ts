import { criterion } from '../../src/lib/domain/kinds/criterion';
import { envelope } from '../../src/lib/domain/kinds/envelope';
import { fund } from '../../src/lib/domain/kinds/fund';
import { identityOf } from '../../src/lib/domain/schema/identity';
import type { AnyValues } from '../../src/lib/domain/schema/kind';
import { rule } from '../../src/lib/domain/kinds/rule';
import { ruleResult } from '../../src/lib/domain/kinds/rule-result';
import { stage } from '../../src/lib/domain/kinds/stage';
import type { Records } from './tables-of';

export const packMeeting = 'MPACK00000000000';
export const packDay = '2027-04-14';

const idOf = (letters: string, number: number) => letters + String(number).padStart(16 - letters.length, '0');
const funds = ['MA budget', 'KT Fund'].map((name) => identityOf(fund, { name })!);
const gates = ['CMASC green light', 'Selection committee'].map((name) => identityOf(stage, { name })!);
const criteria = ['proposal quality', 'possible impact'].map((name) => identityOf(criterion, { name })!);
const countries = ['CH', 'FR', 'DE', 'IT', 'PL', 'US', 'GR', 'RS'];
const francs = (amount: number) => ({ amount, currency: 'CHF' });

/**
 * A meeting with a project on each of `count` agenda items and everything a decision pack prints of it; to be
 * laid over what a new portfolio starts with. Amounts have centimes, names try to break out.
 */
export function packRecords(count: number, day = packDay): Records {
	const made: Record<string, Record<string, AnyValues>> = {};
	const put = (kind: string, id: string, values: AnyValues) => {
		(made[kind] ??= {})[id] = values;
	};
	put('meeting', packMeeting, {
		title: 'Steering Committee <b>April</b> & "2027"',
		when: { from: day, to: day },
		starts: '14:00',
		ends: '17:30',
		place: 'CERN, 6/2-024'
	});
	for (const [at, of] of funds.entries())
		for (const year of [2027, 2028, 2029]) {
			const values = { fund: of, year, money: francs(40_000_000 + at * 1_000_000) };
			put('envelope', identityOf(envelope, values)!, values);
		}
	for (let n = 1; n <= count; n++) project(n, put);
	return made;
}

function project(n: number, put: (kind: string, id: string, values: AnyValues) => void): void {
	const id = idOf('PRPACK', n);
	const gate = n % 2;
	put('technology', idOf('TPACK', n), {
		name: `Detector </script> ${n}`,
		pillar: 'detectors',
		ipKind: 'patent',
		uniqueToCern: n % 3 !== 0,
		uniqueness: 'No other laboratory makes the chip.'
	});
	put('trlReading', idOf('RPACK', n), { technology: idOf('TPACK', n), level: 3 + (n % 5), date: '2026-05' });
	put('project', id, {
		title: `Proposal ${n}: imaging of small tumours with pixel detectors`,
		reference: `MA-2027-${String(n).padStart(3, '0')}`,
		acronym: `PIX${n}`,
		stage: gates[gate],
		stageSince: '2027-01-18',
		medicalField: 'imaging',
		technologies: [idOf('TPACK', n)],
		department: 'EP',
		proponent: 'Project leader',
		summary: 'A camera that sees where a dose is given.\n\nIt is tried in three hospitals.',
		deliverables: 'A prototype after 12 months, a report after 24.',
		organisation: 'CERN builds, the hospital measures.',
		period: { from: '2027-07', to: '2029' },
		round: 2027,
		fund: funds[gate],
		...(n % 3 && { externalFunding: { amount: 12_000_050, currency: 'EUR' } })
	});
	put('agendaItem', idOf('APACK', n), {
		meeting: packMeeting,
		order: n,
		title: `Decision on PIX${n}`,
		project: id,
		presenter: 'KT-MA',
		minutes: 15
	});
	for (const [at, year] of [2027, 2028, 2029].entries())
		put('budgetLine', idOf('BPACK', n * 10 + at), {
			project: id,
			fund: funds[gate],
			year,
			stage: 'requested',
			category: 'personnel',
			money: francs(2_711_328 + n * 17 + at)
		});
	for (let partner = 0; partner < (n % 4) + 1; partner++) {
		const number = n * 10 + partner;
		put('partner', idOf('QPACK', number), {
			name: `Hospital ${number}`,
			country: countries[(n + partner) % countries.length]
		});
		put('participation', idOf('XPACK', number), {
			project: id,
			partner: idOf('QPACK', number),
			role: 'partner',
			cash: francs(1_000_000)
		});
	}
	for (const [at, assessor] of ['Assessor A', 'Assessor B'].entries())
		for (const of of criteria)
			put('assessment', idOf('SPACK', n * 100 + at * 10 + criteria.indexOf(of)), {
				project: id,
				assessor,
				criterion: of,
				score: 2 + ((n + at) % 4)
			});
	put('decision', idOf('DPACK', n), {
		date: '2026-11-05',
		type: 'advice',
		outcome: 'conditions',
		project: id,
		conditions: 'A second hospital joins.\nThe ethics of the data are settled.',
		conditionsDue: '2027-03-31'
	});
	put('comparison', idOf('CPACK', n), {
		project: id,
		technology: idOf('TPACK', n),
		verdict: 'complementary',
		note: 'The same chip, another organ.'
	});
	const answer = { project: id, rule: identityOf(rule, { code: 'ELIG-1' })! };
	put('ruleResult', identityOf(ruleResult, answer)!, {
		...answer,
		answer: 'no',
		override: true,
		overrideReason: 'The contract begins in June.'
	});
}
