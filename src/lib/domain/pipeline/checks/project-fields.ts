import { firstDay } from '../../days/partial-date';
import { budgetLine } from '../../kinds/budget-line';
import type { project } from '../../kinds/project';
import { inProject, isFilled, open, type Check, type CheckContext } from './check';
import type { Finding } from '../finding';
import { read, type FieldOf } from '../../reading/read';

/** Holds when these fields of the project have a value. */
const filled =
	(...fields: readonly FieldOf<typeof project>[]): Check =>
	(context) =>
		open(...missing(context, fields));

export const medicalField = filled('medicalField');

export const cernTechnology = filled('technologies');

const formFields = [
	'technologies',
	'deliverables',
	'period',
	'organisation',
	'financialPlan',
	'application',
	'competingTechnologies',
	'userCommunity'
] as const;

/** What the submission form asks for, and the budget requested. */
export const formContents: Check = (context) => {
	const { source, project: of } = context;
	const asks = read(source, budgetLine)
		.by('project', of.id)
		.some(({ values }) => values.stage === 'requested' || values.stage === 'approved');
	const request: Finding = {
		type: 'no-request',
		to: { kind: budgetLine.name, presets: { project: of.id, stage: 'requested' } }
	};
	return open(...missing(context, formFields), ...(asks ? [] : [request]));
};

/** Holds when a date of the project is given and has come. */
const dated =
	(field: 'signedOn' | 'headSignedOn'): Check =>
	(context) => {
		const to = inProject(context, field);
		const date = context.project.values[field];
		if (date === undefined) return open({ type: 'missing', to });
		return firstDay(date) > context.on ? { state: 'fails', findings: [{ type: 'later', date, to }] } : open();
	};

export const proponentSignature = dated('signedOn');

export const headSignature = dated('headSignedOn');

function missing(context: CheckContext, fields: readonly FieldOf<typeof project>[]): Finding[] {
	return fields
		.filter((field) => !isFilled(context.project.values[field]))
		.map((field) => ({ type: 'missing', to: inProject(context, field) }));
}
