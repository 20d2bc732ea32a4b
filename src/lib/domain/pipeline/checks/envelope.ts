import { budgetLine } from '../../kinds/budget-line';
import { budgetColumns, envelopeMeasure } from '../../budget/entries';
import { rollUpBudget } from '../../budget/roll-up';
import { envelope } from '../../kinds/envelope';
import { project } from '../../kinds/project';
import type { Finding } from '../finding';
import type { Source } from '../../reading/source';
import { failing, open, type Check } from './check';
import { read } from '../../reading/read';

/**
 * Holds when, in each year, what is approved of a fund and what this project asks of it stay within the
 * envelope. An approved project is counted with its approved lines, another with those it requests.
 */
export const withinEnvelope: Check = ({ source, project: { id, values } }) => {
	const columns = budgetColumns(source);
	const all = rollUpBudget(columns, ['measure', 'fund', 'year']);
	const own = rollUpBudget(columns, ['measure', 'fund', 'year'], { project: new Set([id]) });
	const approved = ownCells('approved');
	const cells = approved.length > 0 ? approved : ownCells('requested');
	if (cells.length === 0) {
		const presets = { project: id, stage: 'requested' };
		return open({ type: 'no-request', to: { kind: budgetLine.name, presets } });
	}
	const over = cells.flatMap((cell) => beyond(cell) ?? []);
	return over.length > 0 ? failing(over) : open(...cells.flatMap((cell) => unsure(cell) ?? []));

	function ownCells(measure: string) {
		const [, funds = [], years = []] = own.keys;
		return funds.flatMap((fund) =>
			years.flatMap((year) => {
				const { amount, entries, apart } = own.total(measure, fund, year);
				return entries > 0 && (amount > 0 || apart.length > 0)
					? [{ fund, year, amount, measure, apart }]
					: [];
			})
		);
	}

	/** What no rate converts is in no sum: nobody can say that it is within. */
	function unsure({ fund: named, year, apart }: (typeof cells)[number]): Finding | undefined {
		const fund = named || (values.fund ?? '');
		const [left] = [
			...apart,
			...all.total('approved', fund, year).apart,
			...all.total(envelopeMeasure, fund, year).apart
		];
		return left && { type: 'no-rate', currency: left.currency, to: envelopeOf(source, fund, year) };
	}

	function beyond({ fund: named, year, amount, measure }: (typeof cells)[number]): Finding | undefined {
		const fund = named || (values.fund ?? '');
		if (fund === '') return { type: 'missing', to: { kind: project.name, id, field: 'fund' } };
		const room = all.total(envelopeMeasure, fund, year);
		const to = envelopeOf(source, fund, year);
		if (room.entries === 0) return { type: 'no-envelope', fund, year, to };
		if (room.amount <= 0) return { type: 'empty-envelope', fund, year, to };
		const taken = all.total('approved', fund, year).amount + (measure === 'approved' ? 0 : amount);
		return taken > room.amount
			? { type: 'over-envelope', fund, year, over: taken - room.amount, to }
			: undefined;
	}
};

function envelopeOf(source: Source, fund: string, year: string): Finding['to'] {
	const found = read(source, envelope)
		.by('fund', fund)
		.find(({ values }) => String(values.year) === year);
	return found
		? { kind: envelope.name, id: found.id, field: 'money' }
		: { kind: envelope.name, presets: { fund, year } };
}
