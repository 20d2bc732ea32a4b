import { newId } from '$lib/domain/base/id';
import type { Change, Changeset } from '$lib/domain/records/changeset';
import { composeChangesets } from '$lib/domain/merge/compose';
import { PortfolioState } from '$lib/domain/merge/state';
import { project } from '$lib/domain/kinds/project';
import { keep, type Contest } from '../contest';
import { must, openPortfolio, removePortfolio, someInfo } from '../disk';
import { projects } from '../projects';
import { seeded } from '../random';

const records = 20_000;
const operations = 500_000;
/** Operations of one action; each action is a minute after the one before. */
const stride = 1000;
const start = Date.parse('2024-01-01T00:00:00.000Z');
const minute = 60_000;

/** A log of so many operations: records, then edits of one field each. */
function longLog(): Changeset[] {
	const random = seeded(31);
	const bytes = (into: Uint8Array) => into.map(() => Math.floor(random() * 256));
	const state = new PortfolioState();
	const writer = { replica: newId(bytes), author: 'A. Colleague', app: 'bench' };
	const rows = projects(records);
	const log: Changeset[] = [];
	for (let at = 0; at < operations; at += stride) {
		const changes = Array.from({ length: stride }, (_, n): Change => {
			const { id, values } = rows[(at + n) % records]!;
			const fields = at + n < records ? values : { title: `Title ${at + n}` };
			return { do: 'put', kind: project.name, id, fields } as Change;
		});
		const when = new Date(start + (at / stride) * minute).toISOString();
		const written = composeChangesets(state, writer, { label: { act: 'edit' }, changes, at: when }, bytes);
		for (const changeset of written) {
			state.apply(changeset);
			log.push(changeset);
		}
	}
	return log;
}

/** The portfolio as it was in the middle of a long log, and at its end but for the last action. */
export default async function past(): Promise<Contest> {
	const log = longLog();
	const text = JSON.stringify(log);
	const portfolio = await openPortfolio(someInfo());
	must(await portfolio.merge(log, { name: 'bench' }, { verified: true, undoable: false }));
	const actions = operations / stride;
	const asOf = (action: number) => async () =>
		keep(must(await portfolio.asOf(new Date(start + action * minute).toISOString())).table('project').size);
	return {
		contenders: {
			'as of the middle': asOf(actions / 2),
			'as of the last but one': asOf(actions - 2),
			'JSON.parse of the log': () => keep(JSON.parse(text))
		},
		ratios: [
			{
				id: 'P1',
				name: 'past-half-over-parse',
				goal: 2,
				ours: 'as of the middle',
				anchor: 'JSON.parse of the log'
			},
			{
				id: 'P1',
				name: 'past-whole-over-parse',
				goal: 4,
				ours: 'as of the last but one',
				anchor: 'JSON.parse of the log'
			}
		],
		finish: () => removePortfolio(portfolio)
	};
}
