import { addTotals } from '../budget/add-totals';
import type { Total } from '../budget/roll-up';
import { countByCountry, type Participant } from './by-country';
import { international } from './seat';

/**
 * Money of projects, each in equal parts among the countries that take part, the lines that are no State among them;
 * by ISO code, what falls to no State under ''. The parts sum to the money exactly.
 *
 * @param money of a project; '' for what names none
 */
export function moneyByState(
	participants: readonly Participant[],
	projects: readonly string[],
	money: (project: string) => Total
): Map<string, Total> {
	const counted = countByCountry({
		participants,
		periods: new Map(),
		statusAt: 'start',
		today: '',
		money,
		sharing: 'split'
	});
	const shared = new Set(participants.map((one) => one.project));
	const isState = (code: string) => code !== '' && code !== international;
	const states = counted.countries.filter(({ country }) => isState(country));
	const none = addTotals([
		...counted.countries.filter(({ country }) => !isState(country)).map((one) => one.money),
		...projects.filter((id) => !shared.has(id)).map(money)
	]);
	const found = new Map(states.map((one) => [one.country, one.money]));
	return none.entries > 0 ? found.set('', none) : found;
}
