import { criterion, type Criterion } from '$lib/domain/kinds/criterion';
import type { ProjectSheet } from '$lib/domain/pack/sheet';
import type { Spread } from '$lib/domain/selection/scores';
import { html, type Html } from '$lib/exchange/html/template';
import { m } from '$lib/paraglide/messages';
import { formatNumber } from '$lib/ui/format';
import { marked } from './figures';
import type { Voice } from './voice';

/** The score, criterion by criterion, and how far the assessors are apart. */
export function scorePart(voice: Voice, { score, criteria }: ProjectSheet): Html {
	if (!score) return html``;
	const rows = criteria.map(({ record, score: own }) =>
		scoreRow(criterionName(voice, record), own, own.assessors, score.illustrative)
	);
	const recused =
		score.recused > 0 && m.overview_score_by({ count: score.assessors, recused: score.recused }, voice);
	return html`<h3>${m.pack_score({}, voice)}</h3>
		<div class="wide">
			<table>
				<thead>
					<tr>
						<th scope="col">${criterion.label[voice.locale]}</th>
						<th scope="col" class="number">${m.pack_score_mean({}, voice)}</th>
						<th scope="col" class="number">${m.pack_score_range({}, voice)}</th>
						<th scope="col" class="number">${m.pack_assessors({}, voice)}</th>
					</tr>
				</thead>
				<tbody>
					${rows}
				</tbody>
				<tfoot>
					${scoreRow(m.pack_score_whole({}, voice), score, score.assessors, score.illustrative)}
				</tfoot>
			</table>
		</div>
		${recused && html`<p class="quiet">${recused}</p>`}`;
}

function scoreRow(name: string, spread: Spread, assessors: number, illustrative: boolean): Html {
	return html`<tr>
		<th scope="row">${name}</th>
		<td class="number">${marked(meanWords(spread), illustrative)}</td>
		<td class="number">${score(spread.lowest)}–${score(spread.highest)}</td>
		<td class="number">${formatNumber(assessors)}</td>
	</tr>`;
}

const score = (value: number) => formatNumber(value, 1, true);

/** 3.5 ± 0.7; without the second where there is one assessor. */
export function meanWords({ mean, spread }: Spread): string {
	return spread === undefined ? score(mean) : `${score(mean)} ± ${score(spread)}`;
}

/** A score without a criterion is one of the proposal as a whole. */
function criterionName(voice: Voice, record: Criterion | undefined): string {
	return record ? criterion.title(record.values, voice.lens) : m.pack_score_whole({}, voice);
}
