import { body } from '../kinds/body';
import { budgetColumns } from '../budget/entries';
import type { Lens } from '../schema/field';
import { meeting, type Meeting } from '../kinds/meeting';
import { agendaOf, type Item } from './agenda';
import { budgetEffect, type BudgetEffect } from './budget-effect';
import { projectsOn, waitingForMoney } from './open-projects';
import { project } from '../kinds/project';
import { sheetsOf, type ProjectSheet } from './sheet';
import type { Named } from './source';
import { stateEffect, type StateEffect } from './state-effect';
import { read } from '../reading/read';
import type { Source } from '../reading/source';

/** What a committee is handed before it meets, as data in one language; rendering it is somebody else's work. */
export interface Pack {
	readonly meeting: Named & { readonly values: Meeting['values']; readonly body: string | undefined };
	/** ISO date by which States and rules are read: that of the meeting, today where it is not known to the day. */
	readonly day: string;
	readonly agenda: readonly Item[];
	readonly projects: readonly ProjectSheet[];
	/** The projects whose request still waits for its grant. */
	readonly waiting: ReadonlySet<string>;
	readonly budget: BudgetEffect;
	readonly states: StateEffect;
	/** At least one record in it is invented. */
	readonly illustrative: boolean;
}

export interface PackChoice {
	readonly meeting: string;
	/** Ids of the agenda items to leave out. */
	readonly without?: ReadonlySet<string>;
	readonly today: string;
}

/** The pack of a meeting; a step after each project, so that the page may breathe. */
export function* packOf(
	source: Source,
	lens: Lens,
	{ meeting: id, without, today }: PackChoice
): Generator<{ readonly done: number; readonly of: number }, Pack> {
	const { values } = read(source, meeting).inAnyState(id)!;
	const agenda = agendaOf(source, lens, id).filter((item) => !without?.has(item.id));
	const day = dayOfMeeting(values) ?? today;
	const projects = projectsOn(agenda);
	const waiting = waitingForMoney(source, projects);
	const columns = budgetColumns(source);
	const sheet = sheetsOf(source, lens, { agenda, projects, columns, meeting: id, day, today });
	const sheets: ProjectSheet[] = [];
	for (const one of projects) {
		sheets.push(sheet(one));
		yield { done: sheets.length, of: projects.length };
	}
	const fundOf = (of: string) => read(source, project).inAnyState(of)?.values.fund;
	const budget = budgetEffect(columns, waiting, fundOf);
	const states = stateEffect(source, { projects, waiting, day, today });
	return {
		meeting: {
			id,
			title: meeting.title(values, lens),
			values,
			body: values.body && lens.title(body.name, values.body)
		},
		day,
		agenda,
		projects: sheets,
		waiting,
		budget,
		states,
		illustrative:
			agenda.some(({ illustrative }) => illustrative) ||
			sheets.some(isIllustrative) ||
			budget.rows.some(({ asked, envelope }) => asked.illustrative || envelope.illustrative)
	};
}

function isIllustrative({ illustrative, money, score, partners, technologies }: ProjectSheet): boolean {
	return (
		illustrative ||
		money.asked.illustrative ||
		money.approved.illustrative ||
		(score?.illustrative ?? false) ||
		[...partners, ...technologies].some((one) => one.illustrative)
	);
}

/** The first day of a meeting, where it is known to the day. */
export function dayOfMeeting(values: Meeting['values']): string | undefined {
	const from = values.when?.from ?? values.when?.to;
	return from?.length === 10 ? from : undefined;
}
