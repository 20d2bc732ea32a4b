import { comparison } from '$lib/domain/kinds/comparison';
import { decision } from '$lib/domain/kinds/decision';
import type { PastDecision } from '$lib/domain/pack/past-decisions';
import type { SimilarLine } from '$lib/domain/pack/similar';
import { html, paragraphs, type Html } from '$lib/exchange/html/template';
import { m } from '$lib/paraglide/messages';
import { formatDate } from '$lib/ui/format';
import { marked } from './figures';
import { shown, type Voice } from './voice';

/** What was decided before, and on which conditions. */
export function decisionsPart(voice: Voice, decisions: readonly PastDecision[]): Html {
	if (decisions.length === 0) return html``;
	return html`<h3>${m.pack_earlier({}, voice)}</h3>
		<div class="wide">
			<table>
				<thead>
					<tr>
						<th scope="col">${decision.fields.date.label[voice.locale]}</th>
						<th scope="col">${decision.label[voice.locale]}</th>
						<th scope="col">${decision.fields.conditions.label[voice.locale]}</th>
					</tr>
				</thead>
				<tbody>
					${decisions.map((one) => decisionRow(voice, one))}
				</tbody>
			</table>
		</div>`;
}

function decisionRow(voice: Voice, { values, body }: PastDecision): Html {
	const { type, outcome, money } = decision.fields;
	const words = [
		body,
		shown(voice, type, values.type),
		shown(voice, outcome, values.outcome),
		shown(voice, money, values.money)
	];
	return html`<tr>
		<th scope="row">${values.date && formatDate(values.date, voice.locale)}</th>
		<td>${marked(words.filter(Boolean).join(' · '), values.illustrative === true)}</td>
		<td>
			${values.conditions === undefined ? '–' : paragraphs(values.conditions)}
			${
				values.conditionsDue !== undefined &&
				html`<p class="quiet">
					${m.pack_due({ date: formatDate(values.conditionsDue, voice.locale) }, voice)}
				</p>`
			}
		</td>
	</tr>`;
}

/** What it was compared with. */
export function similarPart(voice: Voice, lines: readonly SimilarLine[]): Html {
	if (lines.length === 0) return html``;
	return html`<h3>${m.pack_similar({}, voice)}</h3>
		<ul>
			${lines.map(
				({ title, verdict, note, illustrative }) =>
					html`<li>
						${marked(title, illustrative)}${m.pack_colon({}, voice)}
						${shown(voice, comparison.fields.verdict, verdict).toLocaleLowerCase(voice.locale)}${
							note !== undefined && [' – ', note]
						}
					</li>`
			)}
		</ul>`;
}
