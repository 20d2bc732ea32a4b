import { openAgreementChanges, unopenAgreementChanges } from '../../src/lib/domain/agreement/open';
import { agreementMoveChanges } from '../../src/lib/domain/agreement/move';
import { opinionChanges, type Manner, type Opinion } from '../../src/lib/domain/assessment/score';
import { readSheets } from '../../src/lib/domain/assessment/sheets';
import { distinction, distinctionValues } from '../../src/lib/domain/kinds/distinction';
import { candidatesFor, fillChanges, itemsOf } from '../../src/lib/domain/committee/agenda';
import { orderChanges } from '../../src/lib/domain/committee/agenda-order';
import { decisionChanges, takeBackChanges } from '../../src/lib/domain/committee/decide';
import { decisionId, type DecisionDraft } from '../../src/lib/domain/committee/decision-draft';
import { adoptChanges, adoptionOf } from '../../src/lib/domain/scenario/adopt';
import { standingOf } from '../../src/lib/domain/scenario/standing';
import { partnerMoveChanges, type PartnerMove } from '../../src/lib/domain/partnering/move';
import { makingChanges } from '../../src/lib/domain/pipeline/making';
import { moveChanges } from '../../src/lib/domain/pipeline/move';
import { stageSetChanges } from '../../src/lib/domain/pipeline/set-stage';
import type { Money } from '../../src/lib/domain/fields/money';
import { moneyMoveChanges, type LineMove } from '../../src/lib/domain/budget/money-moves';
import { shiftChanges } from '../../src/lib/domain/budget/shift';
import { sheetChanges } from '../../src/lib/domain/budget/sheet-changes';
import { allPresentChanges } from '../../src/lib/domain/committee/presence';
import { invitationChanges } from '../../src/lib/domain/committee/quorum';
import { identityOf } from '../../src/lib/domain/schema/identity';
import { joinChanges, separateChanges } from '../../src/lib/domain/joining/join';
import type { Change } from '../../src/lib/domain/records/changeset';
import { createChanges } from '../../src/lib/domain/merge/edit';
import type { PortfolioState } from '../../src/lib/domain/merge/state';
import { doneChanges } from '../../src/lib/domain/agreement/obligation-series';
import { answerChanges, objectionChanges } from '../../src/lib/domain/protection/answer';
import { followUpChanges } from '../../src/lib/domain/protection/copies';
import { read } from '../../src/lib/domain/reading/read';
import { verdictChanges } from '../../src/lib/domain/radar/comparisons';
import { delegateRequest } from '../../src/lib/domain/kinds/delegate-request';
import { takenChanges } from '../../src/lib/exchange/answer/sent';
import { changesTo } from '../../src/lib/exchange/snapshot/return';
import { committee, greenLight } from '../support/committee';
import { Desk, wordId } from '../support/desk';
import type { Records } from '../support/tables-of';

/** Something a person does by one press, whose changes the app works out. */
export interface Act {
	readonly name: string;
	/** The functions that work them out. */
	readonly by: readonly string[];
	readonly tables: Records;
	/** What was done before. */
	readonly before?: readonly ((state: PortfolioState) => readonly Change[])[];
	readonly changes: (state: PortfolioState) => readonly Change[];
}

const on = '2027-03-04';
const by = 'Ada';
const draft: DecisionDraft = {
	...greenLight,
	meeting: wordId('M'),
	item: wordId('I'),
	project: wordId('P'),
	amounts: [{ fund: wordId('F'), year: 2027, amount: 50_50 }]
};

const decide = (more: Partial<DecisionDraft>) => (state: PortfolioState) => {
	const decided = decisionChanges(state, { ...draft, ...more });
	if (!decided.ok) throw new Error(JSON.stringify(decided.problem));
	return decided.value.changes;
};

const project = { P: { title: 'FLASH', stage: 'idea' }, Q: { title: 'Gantry' } };
const stage = {
	idea: { name: 'Idea', order: 0 },
	ready: { name: 'Ready', order: 1 },
	hold: { name: 'On hold', side: true }
};
const line = {
	L: { project: wordId('P'), year: 2027, stage: 'requested', money: { amount: 300, currency: 'CHF' } }
};

/** Into the cell of the line, and for an amount into an empty one too. */
const typed = (money: Money | null) => (state: PortfolioState) => {
	const place = { project: wordId('P'), year: 2027 };
	const held = [{ id: wordId('L'), money: line.L.money, illustrative: false }];
	const cells = [
		{ place: { ...place, stage: 'requested' }, lines: held },
		{ place: { ...place, stage: 'approved' }, lines: [] }
	];
	return sheetChanges(
		state,
		cells.map((cell) => ({ cell, money })),
		() => wordId('N')
	);
};

const movedMoney =
	(move: LineMove) =>
	(state: PortfolioState): readonly Change[] => {
		let next = 0;
		const words = { reason: 'The beam line opens in spring.', on, by };
		return moneyMoveChanges(state, [move], words, () => wordId(`moved ${next++}`));
	};

const criterion = { C: { name: 'impact', weight: 1 }, D: { name: 'quality', weight: 1 } };

const score =
	(opinion: Partial<Opinion>, manner: Manner = 'again') =>
	(state: PortfolioState) =>
		opinionChanges(
			state,
			{ project: wordId('P'), assessor: by, sheet: readSheets(state).get(wordId('P'))?.get('ada') },
			{ recusal: undefined, marks: new Map(), ...opinion },
			{ on, manner }
		);
const four = new Map([[wordId('C'), { score: 4, comment: 'Clear plan.' }]]);
const two = new Map([[wordId('C'), { score: 2 }]]);

const move =
	(to: string, more: object = {}) =>
	(state: PortfolioState) =>
		moveChanges(state, { project: wordId('P'), to: wordId(to), on, by, ...more });
const overriding = { overridden: [wordId('rule')], overrideReason: 'The director says so.' };

const partners = { A: { name: 'GSI' }, B: { name: 'G.S.I.' } };
const join = (state: PortfolioState) =>
	joinChanges(state, 'partner', { goes: wordId('B'), stays: wordId('A') }, { city: 'Darmstadt' });

const lead = (partner: PartnerMove['partner']) => {
	let next = 0;
	const said = { partner, state: 'lead', on, by, reason: 'Asked.', next: { text: 'Call', due: on } } as const;
	return partnerMoveChanges(said, () => wordId(`lead ${next++}`)).changes;
};

const agreement = { G: { subject: 'FLASH', kind: 'collaborative-rd', stage: 'identified', turn: 'kt' } };
const step = (more: object) => (state: PortfolioState) =>
	agreementMoveChanges(state, {
		agreement: wordId('G'),
		stage: 'discussion',
		turn: 'partner',
		on,
		by,
		...more
	});
const duty = { agreement: 'G', text: 'Report', by: 'partner', due: '2027-01-31' };
const needing = {
	project,
	partner: { H: { name: 'Hospital' } },
	participation: { T: { project: 'P', partner: 'H' } }
};
const asked = {
	contact: { C: { lastName: 'Osmium' } },
	subjectRequest: { Q: { right: 'access', receivedOn: '2026-11-02', contact: 'C' } }
};
const made = {
	id: wordId('made'),
	on,
	form: 'access',
	file: 'a.html',
	scope: 'One person',
	count: 1
} as const;
const open = (state: PortfolioState) => openAgreementChanges(state, wordId('P'), on, by);

const { attendance: _, ...uninvited } = committee;
const fill = (state: PortfolioState) => fillChanges(state, wordId('M'), candidatesFor(state, wordId('M')));
const unfilled = { ...committee, agendaItem: {} };
const adopted: Records = {
	...unfilled,
	project: { P: { title: 'FLASH', stage: 'light', fund: 'F', round: 2027 } },
	assessment: { A: { project: 'P', assessor: by, score: 4 } },
	scenario: { Z: { name: 'As we see it', round: 2027, chosen: [wordId('P')] } }
};
const verdict = (state: PortfolioState) =>
	verdictChanges(state, wordId('P'), { kind: 'project', id: wordId('Q') }, { verdict: 'same', on, by });

const partnersThen = new Desk({ partner: { A: { name: 'GSI', city: 'Darmstadt' }, B: { name: 'CNAO' } } })
	.state;

/** Every act there is but for the few by which people create, edit, delete and restore one record. */
export const acts: readonly Act[] = [
	{
		name: 'a move',
		by: ['moveChanges', 'enteringChanges', 'ensuringChanges'],
		tables: { project, stage },
		changes: move('ready', overriding)
	},
	{
		name: 'a move to a stage entered that day',
		by: ['moveChanges'],
		tables: { project, stage },
		before: [move('ready', overriding), move('idea')],
		changes: move('ready', { reason: 'After all.' })
	},
	{
		name: 'a project made at its first stage',
		by: ['makingChanges'],
		tables: { stage },
		changes: (state) => {
			const values = { title: 'FLASH', stage: wordId('idea') };
			return makingChanges(state, wordId('P'), values, { today: on, by })!;
		}
	},
	{
		name: 'a stage set by an edit',
		by: ['stageSetChanges'],
		tables: { project, stage },
		changes: (state) => {
			const set: Change = { do: 'put', kind: 'project', id: wordId('P'), fields: { stage: wordId('ready') } };
			return [set, ...stageSetChanges(state, [set], { on, by, act: 'edit' })];
		}
	},
	{
		name: 'a move aside',
		by: ['moveChanges'],
		tables: { project, stage },
		changes: move('hold', { revisitOn: '2027-06-01', reason: 'Later.' })
	},
	{
		name: 'an amount typed into the sheet of a project',
		by: ['sheetChanges'],
		tables: { project, budgetLine: line },
		changes: typed({ amount: 500, currency: 'CHF' })
	},
	{
		name: 'a cell of the sheet emptied',
		by: ['sheetChanges'],
		tables: { project, budgetLine: line },
		changes: typed(null)
	},
	{
		name: 'a part of a year moved to another',
		by: ['moneyMoveChanges'],
		tables: { project, budgetLine: line },
		changes: movedMoney({ line: wordId('L'), to: 2028, part: 120 })
	},
	{
		name: 'a year moved to where a line like it stands',
		by: ['moneyMoveChanges'],
		tables: { project, budgetLine: { ...line, M: { ...line.L, year: 2028 } } },
		changes: movedMoney({ line: wordId('L'), to: 2028 })
	},
	{
		name: 'a project that begins later',
		by: ['shiftChanges'],
		tables: {
			project: { P: { title: 'FLASH', period: { from: '2027', to: '2028-02-29' } } },
			budgetLine: { ...line, M: { ...line.L, year: 2028 }, S: { ...line.L, stage: 'spent' } }
		},
		changes: (state) => {
			let next = 0;
			const shift = {
				project: wordId('P'),
				years: 1,
				since: 2027,
				stages: new Set(['requested']),
				period: true
			};
			return shiftChanges(state, shift, { reason: 'Later.', on, by }, () => wordId(`moved ${next++}`));
		}
	},
	{
		name: 'a decision about funding made again after a move',
		by: ['decisionChanges', 'decidedChanges'],
		tables: committee,
		before: [
			decide({ type: 'funding' }),
			(state) =>
				movedMoney({
					line: state
						.table('budgetLine')
						.all()
						.find(({ values }) => values['stage'] === 'approved')!.id,
					to: 2028
				})(state)
		],
		changes: decide({ type: 'funding', amounts: [{ fund: wordId('F'), year: 2027, amount: 7_00 }] })
	},
	{
		name: 'a decision',
		by: ['decisionChanges', 'decidedChanges', 'consequenceChanges', 'decisionMoveChanges', 'treatedChanges'],
		tables: committee,
		changes: decide({})
	},
	{
		name: 'a decision about funding',
		by: ['decisionChanges', 'decidedChanges'],
		tables: committee,
		changes: decide({ type: 'funding' })
	},
	{
		name: 'a decision about funding made again',
		by: ['decisionChanges', 'decidedChanges'],
		tables: committee,
		before: [decide({ type: 'funding' })],
		changes: decide({ type: 'funding', amounts: [{ fund: wordId('F'), year: 2027, amount: 7_00 }] })
	},
	{
		name: 'a decision that opens agreements',
		by: ['decisionChanges', 'settlingChanges'],
		tables: { ...committee, partner: needing.partner, participation: needing.participation },
		changes: decide({})
	},
	{
		name: 'a decision with conditions',
		by: ['decisionChanges'],
		tables: committee,
		changes: decide({ outcome: 'conditions', conditions: 'Letter first' })
	},
	{
		name: 'a decision made again',
		by: ['decisionChanges', 'unopenedChanges'],
		tables: committee,
		before: [decide({})],
		changes: decide({ outcome: 'rejected' })
	},
	{
		name: 'a decision taken back',
		by: ['takeBackChanges', 'undoneMoveChanges', 'drops'],
		tables: committee,
		before: [decide({})],
		changes: (state) => takeBackChanges(state, decisionId(draft))
	},
	{ name: 'an agenda filled', by: ['fillChanges'], tables: unfilled, changes: fill },
	{
		name: 'an item at another place',
		by: ['orderChanges'],
		tables: {
			...committee,
			agendaItem: { I: { meeting: 'M', order: 1, title: 'a' }, J: { meeting: 'M', order: 2, title: 'b' } }
		},
		changes: (state) => orderChanges(state, wordId('M'), itemsOf(state, wordId('M'))[1]!.id, 0)
	},
	{
		name: 'a scenario adopted',
		by: ['adoptChanges'],
		tables: adopted,
		changes: (state) => {
			const standing = standingOf(state, wordId('Z'), on, (id) => id)!;
			return adoptChanges(state, adoptionOf(state, standing, wordId('M'), false), on);
		}
	},
	{
		name: 'members invited',
		by: ['invitationChanges'],
		tables: uninvited,
		changes: (state) => invitationChanges(state, wordId('M'))
	},
	{
		name: 'the answer to a file that was sent',
		by: ['takenChanges'],
		tables: { delegateRequest: { R: { country: wordId('S'), sentOn: on, token: 'T' } } },
		changes: (state) =>
			takenChanges(delegateRequest, read(state, delegateRequest).one(wordId('R'))!, 'digest', on)
	},
	{
		name: 'all present, of whom some were invited before',
		by: ['allPresentChanges'],
		tables: {
			...committee,
			attendance: {
				A: { meeting: 'M', membership: 'X', status: 'invited' },
				B: { meeting: 'M', membership: 'Y', status: 'excused' }
			}
		},
		changes: (state) => allPresentChanges(state, wordId('M'))
	},
	{
		name: 'all present who are not on the list yet',
		by: ['allPresentChanges'],
		tables: uninvited,
		changes: (state) => allPresentChanges(state, wordId('M'))
	},
	{
		name: 'a score',
		by: ['opinionChanges'],
		tables: { project, criterion },
		changes: score({ marks: four })
	},
	{
		name: 'a score given again',
		by: ['opinionChanges'],
		tables: { project, criterion },
		before: [score({ marks: four })],
		changes: score({ marks: two })
	},
	{
		name: 'a score corrected',
		by: ['opinionChanges'],
		tables: { project, criterion },
		before: [score({ marks: four })],
		changes: score({ marks: two }, 'correct')
	},
	{
		name: 'a recusal',
		by: ['opinionChanges'],
		tables: { project, criterion },
		before: [score({ marks: four })],
		changes: score({ recusal: 'My group.' })
	},
	{
		name: 'a score after a recusal',
		by: ['opinionChanges'],
		tables: { project, criterion },
		before: [score({ recusal: '' })],
		changes: score({ marks: four })
	},
	{ name: 'a step of an agreement', by: ['agreementMoveChanges'], tables: { agreement }, changes: step({}) },
	{
		name: 'a step into other hands',
		by: ['agreementMoveChanges'],
		tables: { agreement },
		before: [step({})],
		changes: step({ turn: 'kt', note: 'Draft 2' })
	},
	{ name: 'agreements opened', by: ['openAgreementChanges'], tables: needing, changes: open },
	{
		name: 'agreements that were opened taken back',
		by: ['unopenAgreementChanges'],
		tables: needing,
		before: [open],
		changes: (state) => unopenAgreementChanges(state, wordId('P'), on)
	},
	{
		name: 'a duty that recurs, done',
		by: ['doneChanges'],
		tables: { agreement, obligation: { O: { ...duty, recurrence: 'yearly' } } },
		changes: (state) => doneChanges(state, wordId('O'), on)
	},
	{
		name: 'a request answered by a file',
		by: ['answerChanges'],
		tables: asked,
		changes: (state) =>
			answerChanges(state, wordId('Q'), {
				on,
				outcome: 'granted',
				file: { ...made, people: [wordId('C')] }
			})
	},
	{
		name: 'a request answered by an objection',
		by: ['objectionChanges'],
		tables: asked,
		changes: (state) => objectionChanges(state, wordId('Q'), on)
	},
	{
		name: 'files to follow up',
		by: ['followUpChanges'],
		tables: asked,
		changes: (state) => followUpChanges(state, { entered: [], made: [made] }, on)
	},
	{ name: 'a verdict', by: ['verdictChanges'], tables: { project }, changes: verdict },
	{
		name: 'another verdict',
		by: ['verdictChanges'],
		tables: { project },
		before: [verdict],
		changes: (state) =>
			verdictChanges(
				state,
				wordId('P'),
				{ kind: 'project', id: wordId('Q') },
				{ verdict: 'unrelated', note: null, on, by }
			)
	},
	{
		name: 'not a duplicate',
		by: ['createChanges'],
		tables: { partner: partners },
		changes: (state) => {
			const values = distinctionValues('partner', [wordId('A'), wordId('B')]);
			const id = identityOf(distinction, values)!;
			return createChanges(distinction, state.table(distinction.name).get(id), id, values);
		}
	},
	{
		name: 'a step of an organisation',
		by: ['partnerMoveChanges'],
		tables: { partner: partners },
		changes: () => lead({ id: wordId('A') })
	},
	{
		name: 'a lead that is new',
		by: ['partnerMoveChanges'],
		tables: { partner: partners },
		changes: () => lead({ name: 'CNAO' })
	},
	{
		name: 'two records joined',
		by: ['joinChanges', 'editChanges'],
		tables: { partner: partners },
		changes: join
	},
	{
		name: 'joined records separated',
		by: ['separateChanges'],
		tables: { partner: partners },
		before: [join],
		changes: (state) => separateChanges(state, 'partner', wordId('B'))
	},
	{
		name: 'a return to a snapshot',
		by: ['changesTo'],
		tables: { partner: { A: { name: 'GSI', notes: 'new' }, C: { name: 'PSI' } } },
		changes: (state) => changesTo(partnersThen, state).changes
	}
];

/** What hands on, checks, takes apart or begins with changes, and is no act that is undone and done again. */
export const noActs: Readonly<Record<string, string>> = {
	inverse: 'undoes',
	inverting: 'undoes',
	stillOurs: 'undoes',
	unpackInverse: 'undoes',
	withJoinedRemovals: 'hands on',
	withChanges: 'writes nothing',
	previewChanges: 'writes nothing',
	checkChanges: 'writes nothing',
	signChanges: 'counts signs',
	eraseChanges: 'what is erased cannot be undone',
	seedChanges: 'what a portfolio starts with cannot be undone',
	seedUpdates: 'offers what nobody ever had here'
};
