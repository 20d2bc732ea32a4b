import { project } from '$lib/domain/kinds/project';
import { app } from '$lib/store/app/app.svelte';
import { creating } from './changesets';
import { must } from './disk';
import { projects } from './projects';

/** Gives this browser profile a portfolio of so many projects, as the app will find it at its next start. */
export async function fill(count: number): Promise<void> {
	await app.start();
	const portfolio = must(
		await app.join({
			portfolio: { id: 'PPPPPPPPPPPPPPPP', name: 'Bench' },
			changesets: creating(project, projects(count)),
			verified: true
		})
	);
	must(await portfolio.rebuild());
	app.close();
}
