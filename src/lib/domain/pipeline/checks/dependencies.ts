import { project } from '../../kinds/project';
import type { Finding } from '../finding';
import { cycleThrough, dependenciesOf } from '../dependencies';
import { readPath } from '../path';
import { failing, inProject, type Check } from './check';
import { read } from '../../reading/read';

/** Holds when it depends neither on itself, over others, nor on a project that was stopped beside the path. */
export const dependencies: Check = (context) => {
	const { source, project: of } = context;
	const to = inProject(context, 'dependsOn');
	const circle = cycleThrough(source, of.id);
	const findings: Finding[] = circle ? [{ type: 'cycle', projects: circle, to }] : [];
	const path = readPath(source);
	for (const other of dependenciesOf(source, of.id)) {
		const step = path.step(read(source, project).inAnyState(other)?.values.stage);
		if (step?.side && step.closed) findings.push({ type: 'stopped-dependency', project: other, to });
	}
	return failing(findings);
};
