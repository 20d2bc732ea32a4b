import { comparison } from '../../comparison/comparison';
import { recordsBy } from '../records-by';
import { failing, inProject, open, type Check } from './check';

/** Holds when it has been held beside similar work and none of that was found to be the same. */
export const radarAnswered: Check = (context) => {
	const verdicts = recordsBy(context.source, comparison.name, 'project', context.project.id);
	if (verdicts.length === 0) return open({ type: 'not-compared', to: inProject(context, 'summary') });
	return failing(
		verdicts
			.filter(({ values }) => values.verdict === 'same')
			.map(({ id }) => ({ type: 'same-work', to: { kind: comparison.name, id, field: 'verdict' } }))
	);
};
