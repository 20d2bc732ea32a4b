import { budgetLine } from '$lib/domain/kinds/budget-line';
import { project } from '$lib/domain/kinds/project';
import { app } from '$lib/store/app/app.svelte';
import { creatingAll, type Made } from './changesets';
import { must } from './disk';
import { projects } from './projects';
import { seeded } from './random';

/** What projects ask, so many years from 2020 on. */
function asked(of: readonly Made[], years: number): Made[] {
	const random = seeded(23);
	return of.flatMap(({ id }, at) =>
		Array.from({ length: years }, (_, year) => ({
			id: `B${String(at * years + year).padStart(15, '0')}`,
			values: {
				project: id,
				year: 2020 + year,
				stage: 'requested',
				money: { amount: Math.floor(random() * 2e7), currency: 'CHF' }
			}
		}))
	);
}

/**
 * Gives this browser profile a portfolio of so many projects, as the app will find it at its next start.
 *
 * @param years in which each of them asks for money
 */
export async function fill(count: number, years: number): Promise<void> {
	const made = projects(count);
	const parts = [
		[project, made],
		[budgetLine, asked(made, years)]
	] as const;
	await app.start();
	must(await app.setAuthor('A. Officer'));
	const portfolio = must(
		await app.join({
			portfolio: { id: 'PPPPPPPPPPPPPPPP', name: 'Bench' },
			changesets: creatingAll(parts),
			verified: true
		})
	);
	must(await portfolio.rebuild());
	app.close();
}
