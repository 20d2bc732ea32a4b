import type { BudgetEffect, Effect } from '$lib/domain/pack/budget-effect';
import { html, type Html } from '$lib/exchange/html/template';
import { m } from '$lib/paraglide/messages';
import { figureCells, notesBelow } from './figures';
import { fundBars } from './fund-bars';
import type { Voice } from './voice';

const measures = ['envelope', 'approved', 'before', 'asked', 'after'] as const;

/** What the meeting would do to each fund and year. */
export function budgetPage(voice: Voice, effect: BudgetEffect): Html {
	return html`<section class="sheet" aria-labelledby="budget">
		<h2 id="budget">${m.pack_budget({}, voice)}</h2>
		${
			effect.rows.length === 0
				? html`<p>${m.pack_budget_nothing({}, voice)}</p>`
				: [
						html`<p class="quiet">${m.pack_budget_about({ currency: voice.currency }, voice)}</p>`,
						fundBars(voice, effect.rows),
						table(voice, effect)
					]
		}
	</section>`;
}

function table(voice: Voice, { rows, total }: BudgetEffect): Html {
	const totals = [...rows, total].flatMap((row) => measures.map((measure) => row[measure]));
	const cell = figureCells(voice, totals);
	const cells = (row: Effect) => measures.map((measure) => cell(row[measure]));
	return html`<div class="wide">
			<table>
				<thead>
					<tr>
						<th scope="col">${m.budget_fund({}, voice)}</th>
						<th scope="col">${m.budget_year({}, voice)}</th>
						<th scope="col" class="number">${m.pack_envelope({}, voice)}</th>
						<th scope="col" class="number">${m.pack_approved_so_far({}, voice)}</th>
						<th scope="col" class="number">${m.pack_left_before({}, voice)}</th>
						<th scope="col" class="number">${m.pack_asked_here({}, voice)}</th>
						<th scope="col" class="number">${m.pack_left_after({}, voice)}</th>
					</tr>
				</thead>
				<tbody>
					${rows.map(
						(row) =>
							html`<tr>
								<th scope="row">${voice.fundName(row.fund)}</th>
								<td>${row.year}</td>
								${cells(row)}
							</tr>`
					)}
				</tbody>
				<tfoot>
					<tr>
						<th scope="row">${m.budget_total({}, voice)}</th>
						<td></td>
						${cells(total)}
					</tr>
				</tfoot>
			</table>
		</div>
		${notesBelow(voice, [
			{ label: m.pack_envelope({}, voice), totals: [total.envelope] },
			{ label: m.pack_approved_so_far({}, voice), totals: [total.approved] },
			{ label: m.pack_asked_here({}, voice), totals: [total.asked] }
		])}
		${rows.some(({ after }) => after === undefined) && html`<p class="quiet">${m.pack_no_envelope({}, voice)}</p>`}`;
}
