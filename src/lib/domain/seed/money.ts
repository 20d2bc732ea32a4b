import type { AnyValues } from '../kind';
import { sources } from './sources';

export const funds: readonly AnyValues[] = [
	{
		name: 'MA budget',
		nameFr: 'Budget AM',
		description: 'Limited seed funding of CERN for medical-applications projects.',
		rules:
			'Typically one doctoral student or fellow, and/or material. Never staff salaries, which the department covers. External stakeholders fund the delivery of their project.',
		validity: { from: '2014' },
		source: sources.budgetOverview
	},
	{
		name: 'KT Fund',
		nameFr: 'Fonds KT',
		description: 'Seed funding from the income of commercial knowledge-transfer contracts.',
		rules:
			'Material, students and fellows, usually for one to four years. Never staff salaries, nor research that would happen anyway.',
		validity: { from: '2011' },
		source: sources.ktFund
	}
];

const weightsNote = 'No weights are published: all are equal until changed here.';

export const criteria: readonly AnyValues[] = (
	[
		['proposal quality', 'qualité de la proposition'],
		['probability of dissemination', 'probabilité de diffusion'],
		['possible impact', 'retombées possibles'],
		['scientific or technical value', 'valeur scientifique ou technique'],
		['cost-effectiveness', 'rentabilité']
	] as const
).map(([name, nameFr], at) => ({
	name,
	nameFr,
	description: weightsNote,
	order: at + 1,
	weight: 1,
	validity: { from: '2019' },
	source: sources.criteria
}));
