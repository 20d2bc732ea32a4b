import type { Given } from '$lib/domain/budget/external';
import type { ProjectSheet } from '$lib/domain/pack/sheet';
import { shownName } from '$lib/domain/base/text/shown-name';
import { moneyMove } from '$lib/domain/kinds/money-move';
import { participation } from '$lib/domain/kinds/participation';
import { project } from '$lib/domain/kinds/project';
import { html, type Html } from '$lib/exchange/html/template';
import { m } from '$lib/paraglide/messages';
import { formatDate, formatMoney } from '$lib/ui/format';
import { figureCells, marked, notesBelow } from './figures';
import { shown, type Voice } from './voice';

/** What is asked, was recommended, if anything was, and was approved by year and fund, and the money of others. */
export function moneyPart(voice: Voice, { money, given }: ProjectSheet): Html {
	return html`<h3>${m.pack_money({ currency: voice.currency }, voice)}</h3>
		${money.lines.length === 0 ? html`<p class="quiet">${m.pack_no_money({}, voice)}</p>` : table(voice, money)}
		${external(voice, given)}`;
}

/** The amount that the project says itself, else one for each contribution; each as it was entered. */
function external(voice: Voice, given: readonly Given[]): Html {
	if (given.length === 0) return html`<p>${m.pack_no_external({}, voice)}</p>`;
	const parts = [
		['unsaid', project.fields.externalFunding],
		['cash', participation.fields.cash],
		['kind', participation.fields.inKind]
	] as const;
	return html`${parts.map(([part, { label }]) => {
		const amounts = given.flatMap(({ [part]: money, illustrative }) =>
			money ? [{ money, illustrative }] : []
		);
		if (amounts.length === 0) return html``;
		const written = amounts.map(({ money }) => formatMoney(money)).join(' + ');
		const invented = amounts.some(({ illustrative }) => illustrative);
		return html`<p>${label[voice.locale]}${m.pack_colon({}, voice)} ${marked(written, invented)}</p>`;
	})}`;
}

function table(voice: Voice, { lines, asked, recommended, approved }: ProjectSheet['money']): Html {
	const isRecommended = recommended.entries > 0;
	const cell = figureCells(
		voice,
		lines.flatMap((line) => [line.asked, line.recommended, line.approved])
	);
	return html`<div class="wide">
			<table>
				<thead>
					<tr>
						<th scope="col">${m.budget_year({}, voice)}</th>
						<th scope="col">${m.budget_fund({}, voice)}</th>
						<th scope="col" class="number">${m.pack_requested({}, voice)}</th>
						${isRecommended && html`<th scope="col" class="number">${m.pack_recommended({}, voice)}</th>`}
						<th scope="col" class="number">${m.pack_approved({}, voice)}</th>
					</tr>
				</thead>
				<tbody>
					${lines.map(
						(line) =>
							html`<tr>
								<th scope="row">${line.year}</th>
								<td>${voice.fundName(line.fund)}</td>
								${cell(line.asked)} ${isRecommended && cell(line.recommended)} ${cell(line.approved)}
							</tr>`
					)}
				</tbody>
				<tfoot>
					<tr>
						<th scope="row">${m.budget_total({}, voice)}</th>
						<td></td>
						${cell(asked)} ${isRecommended && cell(recommended)} ${cell(approved)}
					</tr>
				</tfoot>
			</table>
		</div>
		${notesBelow(voice, [
			{ label: m.pack_requested({}, voice), totals: [asked] },
			{ label: m.pack_recommended({}, voice), totals: [recommended] },
			{ label: m.pack_approved({}, voice), totals: [approved] }
		])}`;
}

/** What of it was moved to other years, when and why. */
export function movesPart(voice: Voice, moves: ProjectSheet['moves']): Html {
	if (moves.length === 0) return html``;
	const { stage, money } = moneyMove.fields;
	return html`<h3>${m.pack_moves({}, voice)}</h3>
		<ul>
			${moves.map(({ values }) => {
				const said = {
					amount: shown(voice, money, values.money),
					stage: shown(voice, stage, values.stage).toLocaleLowerCase(voice.locale),
					from: String(values.from ?? '–'),
					to: String(values.to ?? '–'),
					date: values.on === undefined ? '–' : formatDate(values.on, voice.locale),
					reason: shownName(values.reason ?? '')
				};
				return html`<li>${marked(m.pack_move(said, voice), values.illustrative === true)}</li>`;
			})}
		</ul>`;
}
