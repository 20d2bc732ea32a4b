import { comparison } from '../../kinds/comparison';
import { comparisonsOf } from '../../radar/comparisons';
import { similarTo } from '../../radar/similar';
import { failing, inProject, open, type Check } from './check';

/** How many of the most similar projects are to be answered. */
const most = 3;

/** Holds when the projects most like it have been held beside it and none was found to be the same work. */
export const radarAnswered: Check = (context) => {
	const { source, project } = context;
	const verdicts = [...comparisonsOf(source, project.id).values()];
	const same = verdicts.filter(({ verdict }) => verdict === 'same');
	if (same.length > 0)
		return failing(
			same.map(({ id }) => ({ type: 'same-work', to: { kind: comparison.name, id, field: 'verdict' } }))
		);
	const unanswered = similarTo(source, project.id, most).projects.filter((one) => !one.comparison);
	return open(
		...unanswered.map(({ id }) => ({
			type: 'not-compared' as const,
			project: id,
			to: inProject(context, 'summary')
		}))
	);
};
