import type { Line } from '../report';
import { run, type Contest } from './contest';

declare global {
	interface Window {
		/** Read by the runner outside. */
		outcome?: { readonly lines: readonly Line[] } | { readonly error: string };
	}
}

const benches = import.meta.glob<{ default: () => Promise<Contest> }>('./benches/*.ts');

async function runNamed(name: string): Promise<Line[]> {
	const load = benches[`./benches/${name}.ts`];
	if (!load) throw new Error(`No bench is called ${name}.`);
	const contest = await (await load()).default();
	const lines = await run(contest);
	await contest.finish?.();
	return lines;
}

/** `?bench=NAME` runs one, `?fill=COUNT&years=COUNT` makes a portfolio for a bench that drives the app itself. */
async function asked(): Promise<Line[]> {
	const { searchParams } = new URL(location.href);
	const count = searchParams.get('fill');
	if (count === null) return runNamed(searchParams.get('bench') ?? '');
	const { fill } = await import('./fill');
	await fill(Number(count), Number(searchParams.get('years') ?? 0));
	return [];
}

// From a task of the page itself: what the debugger calls would not be held to the page's policy.
setTimeout(() => {
	asked().then(
		(lines) => (window.outcome = { lines }),
		(error: unknown) =>
			(window.outcome = { error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
	);
}, 0);
