import { makePack } from '$lib/features/pack/make';
import { changesOf } from '../../../support/portfolio-of';
import { packMeeting, packRecords } from '../../../support/pack-meeting';
import { applyChanges } from '../../../support/tables-of';
import { seededWith } from '../../../support/seeded';
import type { Contest } from '../contest';

const projects = 12;
const others = 20_000;
const goal = 1_000;
const rounds = 5;

/** From the click to the file: the decision pack of a meeting, the first time and with warm code. */
export default async function pack(): Promise<Contest> {
	const state = seededWith(packRecords(projects));
	applyChanges(state, changesOf(others));
	const portfolio = {
		id: 'F000000000000000',
		table: (kind: string) => state.table(kind),
		conflicts: state.conflicts,
		fingerprint: 'b'.repeat(64),
		name: 'Bench',
		author: 'Bench'
	};
	const order = { meeting: packMeeting, locale: 'en', without: new Set<string>() } as const;
	const times: number[] = [];
	let size = 0;
	for (let round = 0; round < rounds; round++) {
		const began = performance.now();
		size = (await makePack(portfolio, order, { now: '2027-04-01T09:00:00.000Z' })).text.length;
		times.push(performance.now() - began);
	}
	const fact = (name: string, ms: number) =>
		({
			type: 'fact',
			id: 'K1',
			name,
			value: Math.round(ms),
			unit: 'ms',
			goal: `<= ${goal}`,
			good: ms <= goal
		}) as const;
	return {
		contenders: {},
		ratios: [],
		facts: [
			fact('pack-of-12-projects-first', times[0]!),
			fact('pack-of-12-projects', times.toSorted((a, b) => a - b)[rounds >> 1]!),
			{
				type: 'fact',
				id: 'K1',
				name: 'size-of-pack',
				value: Math.round(size / 1000),
				unit: 'kB',
				goal: '<= 1000',
				good: size <= 1_000_000
			}
		]
	};
}
