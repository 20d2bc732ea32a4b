import type { Change } from '../../src/lib/domain/records/changeset';
import { mainStages } from '../../src/lib/domain/seed/stages';
import { ruleId, stageId } from '../../src/lib/domain/seed/seed-changes';
import { stageChange } from '../../src/lib/domain/kinds/stage-change';
import { record } from './records';

/* How the illustrative proposals came to where they stand; nobody publishes such dates. */

/** The stages a proposal that asks for money has behind it, and one that asks for none. */
const funded = pathTo('Selection committee');
const free = pathTo('CMASC green light');

/**
 * The moves of a proposal, the last one to where it stands.
 *
 * @param number its place in the list, from 1
 */
export function movesOf(id: string, number: number, asksMoney: boolean): readonly Change[] {
	const path = asksMoney ? funded : free;
	const arrived = Date.UTC(2026, 10, 17) - ((number * 11) % 71) * day;
	const stay = (10 + (number % 5) * 4) * day;
	return path.map((to, at) =>
		record(stageChange, {
			project: id,
			from: at === 0 ? undefined : path[at - 1],
			to,
			on: isoDay(arrived - (path.length - 1 - at) * stay),
			by: 'KT-MA',
			...(number % 13 === 0 && to === free.at(-1) ? urgent : {}),
			illustrative: true
		})
	);
}

/** When the last of some moves was made. */
export function dateOfLast(moves: readonly Change[]): string | undefined {
	const last = moves.at(-1);
	return last?.do === 'put' ? String(last.fields['on']) : undefined;
}

const day = 86_400_000;

const urgent = {
	overridden: [ruleId('FLOW-1')],
	overrideReason: 'The forum of the month was cancelled; it was heard by circulation.'
};

function isoDay(time: number): string {
	return new Date(time).toISOString().slice(0, 10);
}

function pathTo(last: string): readonly string[] {
	const at = mainStages.findIndex(({ name }) => name === last);
	return mainStages
		.slice(0, at + 1)
		.filter(({ optional }) => !optional)
		.map(({ name }) => stageId(name));
}
