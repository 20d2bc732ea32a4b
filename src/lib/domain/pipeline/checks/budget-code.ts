import { budgetLine } from '../../kinds/budget-line';
import { isFilled, open, type Check } from './check';
import { read } from '../../reading/read';

/** Holds when an approved or committed line names the code that FAP has opened for it. */
export const budgetCode: Check = ({ source, project: { id } }) => {
	const lines = read(source, budgetLine)
		.by('project', id)
		.filter(({ values }) => values.stage === 'approved' || values.stage === 'committed');
	if (lines.some(({ values }) => isFilled(values.code))) return open();
	const [line] = lines;
	const to = line
		? { kind: budgetLine.name, id: line.id, field: 'code' }
		: { kind: budgetLine.name, presets: { project: id, stage: 'approved' } };
	return open({ type: 'no-code', to });
};
