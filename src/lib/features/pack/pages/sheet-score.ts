import type { ProjectSheet } from '$lib/domain/pack/sheet';
import type { Score } from '$lib/domain/selection/scores';
import { html, type Html } from '$lib/exchange/html/template';
import { m } from '$lib/paraglide/messages';
import { formatNumber } from '$lib/ui/format';
import { marked } from './figures';
import type { Voice } from './voice';

/** The score and how far the assessors are apart. */
export function scorePart(voice: Voice, { score }: ProjectSheet): Html {
	if (!score) return html``;
	return html`<h3>${m.pack_score({}, voice)}</h3>
		<p>
			${marked(scoreWords(score), score.illustrative)}
			<span class="quiet"
				>${m.overview_score_by({ count: score.assessors, recused: score.recused }, voice)}</span
			>
		</p>`;
}

function scoreWords({ mean, spread }: Pick<Score, 'mean' | 'spread'>): string {
	const middle = formatNumber(mean, 1, true);
	return spread === undefined ? middle : `${middle} ± ${formatNumber(spread, 1, true)}`;
}
