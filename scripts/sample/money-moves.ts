import { moneyMoveChanges } from '../../src/lib/domain/budget/money-moves';
import { budgetLine } from '../../src/lib/domain/kinds/budget-line';
import { moneyMove } from '../../src/lib/domain/kinds/money-move';
import { fundId } from '../../src/lib/domain/seed/seed-changes';
import { projectId, projectKey } from './ids';
import { sampleId } from './records';
import { convert } from './rows';
import { functionOf, hours, instantOn, type Act } from './story';

/* Approved money that was not needed in its year, and the reason why it may be in the next. */

export function moneyMoves(): Act[] {
	return convert('illustrative/money_moves.csv', (row) => {
		const [title, fund, category] = [row.need('project'), row.need('fund'), row.need('category')];
		const [from, to, on] = [row.need('from'), Number(row.need('to')), row.need('on')];
		const [by, reason] = [functionOf(row.need('by')), row.need('reason')];
		const part = Number(row.need('amount_chf')) * 100;
		const line = sampleId(budgetLine, projectKey(title), fund, from, category, 'approved');
		const place = [projectId(title), fundId(fund), category, from];
		let made = 0;
		return [
			{
				at: instantOn(on, hours.moved),
				by,
				label: { act: 'move', kind: moneyMove.name, count: 1 },
				invented: true,
				changes: (state) =>
					moneyMoveChanges(state, [{ line, to, part }], { reason, on, by }, () =>
						sampleId(moneyMove, ...place, String(made++))
					)
			}
		];
	});
}
