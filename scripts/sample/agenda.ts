import { agendaItem } from '../../src/lib/domain/kinds/agenda-item';
import { decision } from '../../src/lib/domain/kinds/decision';
import type { DecisionType } from '../../src/lib/domain/kinds/decision-types';
import { agendaItemId } from '../../src/lib/domain/committee/agenda';
import { decisionChanges } from '../../src/lib/domain/committee/decide';
import { decisionId, type DecisionDraft } from '../../src/lib/domain/committee/decision-draft';
import { editChanges } from '../../src/lib/domain/merge/edit';
import type { PortfolioState } from '../../src/lib/domain/merge/state';
import { read } from '../../src/lib/domain/reading/read';
import type { Change, Label } from '../../src/lib/domain/records/changeset';
import { fundId } from '../../src/lib/domain/seed/seed-changes';
import { meetingId, projectId, seatId } from './ids';
import { keyOf, record, sampleId } from './records';
import { convert, type Row } from './rows';

/* What stands on the agendas, and what came of it. */

interface Item {
	readonly id: string;
	readonly project: string | undefined;
	/** What puts it on the agenda. */
	readonly change: Change;
	/** Of the act that deals with it. */
	readonly label: Label;
	/** What deals with it on the day of the meeting. */
	readonly treat: (state: PortfolioState, item: string, on: string) => readonly Change[];
}

const items = readItems();

/** The items of a meeting in their order. */
export function agenda(meeting: string): readonly Item[] {
	return items.get(meeting) ?? [];
}

/** The item of a meeting about a project. */
export function itemAbout(meeting: string, project: string | undefined): string | undefined {
	return project && agenda(meeting).find((one) => one.project === project)?.id;
}

function readItems(): ReadonlyMap<string, readonly Item[]> {
	const found = new Map<string, Item[]>();
	convert('illustrative/agenda.csv', (row) => {
		const key = row.need('meeting');
		const held = found.get(key) ?? [];
		found.set(key, [...held, itemOf(row, key, held.length + 1)]);
		return [];
	});
	return found;
}

function itemOf(row: Row, key: string, order: number): Item {
	const meeting = meetingId(key);
	const about = row.cell('project');
	const project = about && projectId(about);
	const title = row.cell('title') ?? about!;
	const id = project ? agendaItemId(meeting, 'project', project) : sampleId(agendaItem, key, title);
	const change = record(
		agendaItem,
		{
			meeting,
			order,
			title,
			kind: keyOf('agendaKind', row.need('kind')),
			asks: row.cell('asks'),
			project,
			minutes: Number(row.need('minutes'))
		},
		id
	);
	const type = row.cell('type') as DecisionType | undefined;
	const outcome = row.cell('outcome_text');
	if (!type)
		return {
			id,
			project,
			change,
			label: { act: 'edit', kind: agendaItem.name, id },
			treat: (state, item) =>
				editChanges(agendaItem, read(state, agendaItem).inAnyState(item), item, { treated: true, outcome })
		};
	const draft = draftOf(row, { meeting, item: id, project, type });
	return {
		id,
		project,
		change,
		label: { act: 'decide', kind: decision.name, id: decisionId(draft) },
		treat: (state, _, date) => {
			const made = decisionChanges(state, { ...draft, date });
			if (!made.ok) throw new Error(`${row.place}: ${JSON.stringify(made.problem)}`);
			return made.value.changes;
		}
	};
}

function draftOf(
	row: Row,
	about: Pick<DecisionDraft, 'meeting' | 'item' | 'project' | 'type'>
): Omit<DecisionDraft, 'date'> {
	const [votesFor, votesAgainst, abstentions] = row.need('votes').split('-').map(Number);
	const deferredTo = row.cell('deferred_to');
	const priority = row.cell('priority');
	return {
		...about,
		outcome: row.need('outcome'),
		by: 'KT-MA secretary',
		amounts: row.list('grants').map((grant) => {
			const [fund = '', year, francs] = grant.split(':');
			return { fund: fundId(fund), year: Number(year), amount: Number(francs) * 100 };
		}),
		recused: row.list('recused').map((seat) => seatId('CMASC', seat)),
		recusals: row.cell('recusals'),
		conditions: row.cell('conditions'),
		conditionsDue: row.cell('conditions_due'),
		rationale: row.cell('rationale'),
		priority: priority === undefined ? undefined : Number(priority),
		deferredTo: deferredTo && meetingId(deferredTo),
		votesFor,
		votesAgainst,
		abstentions
	};
}
