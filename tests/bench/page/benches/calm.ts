import { project } from '$lib/domain/kinds/project';
import { previewMerge } from '$lib/exchange/preview/preview';
import { creating } from '../changesets';
import { pause, type Contest } from '../contest';
import { must, openPortfolio, removePortfolio, someInfo } from '../disk';
import { projects } from '../projects';
import type { Line } from '../../report';

const size = 100_000;
const goal = 50;

/** The longest time for which the page did not answer while something went on, in milliseconds. */
async function longestTask(work: () => Promise<unknown>): Promise<number> {
	let longest = 0;
	const observer = new PerformanceObserver((list) => {
		for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
	});
	await pause(200);
	observer.observe({ type: 'longtask' });
	await work();
	await pause(200);
	observer.disconnect();
	return longest;
}

/** Whether the page goes on answering while 100,000 records are compared, taken in and taken back. */
export default async function calm(): Promise<Contest> {
	const changesets = creating(project, projects(size));
	const portfolio = await openPortfolio(someInfo());
	const fact = (name: string, ms: number): Line => ({
		type: 'fact',
		id: 'C1',
		name,
		value: Math.round(ms),
		unit: 'ms',
		goal: `<= ${goal}`,
		good: ms <= goal
	});
	const facts = [
		fact('longest-task-of-preview', await longestTask(() => previewMerge(portfolio, changesets))),
		fact(
			'longest-task-of-merge',
			await longestTask(async () =>
				must(await portfolio.merge(changesets, { name: 'bench' }, { verified: true }))
			)
		),
		fact('longest-task-of-undo', await longestTask(async () => must(await portfolio.undo())))
	];
	await removePortfolio(portfolio);
	return { contenders: {}, ratios: [], facts };
}
