import type { ChecklistItem } from '$lib/domain/pipeline/checklist';
import { rule } from '$lib/domain/kinds/rule';
import { html, type Content, type Html } from '$lib/exchange/html/template';
import { m } from '$lib/paraglide/messages';
import { findingWords } from '$lib/problems/findings';
import type { Voice } from './voice';

type State = ChecklistItem['state'];

/** How it meets the rules: what was refused or overridden with its reason, what nobody has answered, what holds. */
export function checksPart(voice: Voice, checks: readonly ChecklistItem[]): Html {
	const applying = checks.filter(({ state }) => state !== 'exempt');
	if (applying.length === 0) return html``;
	const of = (...states: readonly State[]) => applying.filter(({ state }) => states.includes(state));
	const [telling, open, holding] = [of('fails', 'overridden'), of('open'), of('holds')];
	const title = m.pack_checks({ holding: holding.length, all: applying.length }, voice);
	return html`<h3>${title}</h3>
		${
			telling.length > 0 &&
			html`<table>
				<caption class="visually-hidden">
					${title}
				</caption>
				<tbody>
					${telling.map((item) => checkRow(voice, item))}
				</tbody>
			</table>`
		}
		${
			open.length > 0 &&
			html`<p>${m.pack_check_unanswered({ count: open.length }, voice)}</p>
				<ul class="open-checks">
					${open.map((item) => html`<li>${codeOf(item)} ${rule.title(item.rule.values, voice.lens)}</li>`)}
				</ul>`
		}
		${
			holding.length > 0 &&
			html`<p class="quiet">
				${m.pack_check_holding({ codes: holding.map((item) => codeOf(item)).join(', ') }, voice)}
			</p>`
		}`;
}

/** How many of those that apply hold: 11/12. */
export function checkCount(checks: readonly ChecklistItem[]): string {
	const applying = checks.filter(({ state }) => state !== 'exempt');
	const holding = applying.filter(({ state }) => state === 'holds');
	return applying.length === 0 ? '' : `${holding.length}/${applying.length}`;
}

function checkRow(voice: Voice, item: ChecklistItem): Html {
	return html`<tr>
		<th scope="row">${codeOf(item)}</th>
		<td>${rule.title(item.rule.values, voice.lens)}${reason(voice, item)}</td>
		<td class="number">
			${
				item.state === 'fails'
					? html`<span class="chip bad">${m.pack_check_fails({}, voice)}</span>`
					: html`<span class="chip warn">${m.pack_check_overridden({}, voice)}</span>`
			}
		</td>
	</tr>`;
}

/** What is missing, and why it was overridden: what the committee has to know of it. */
function reason(voice: Voice, { state, findings, answer, overriddenAt }: ChecklistItem): Content {
	const why = overriddenAt?.values.overrideReason ?? answer?.values.overrideReason;
	const found = findings.map((one) => findingWords(one, voice.lens));
	const told = state === 'overridden' && typeof why === 'string' ? [...found, why] : found;
	return told.map((text) => html`<br /><span class="quiet">${text}</span>`);
}

function codeOf({ rule }: ChecklistItem): string {
	return rule.values.code ?? rule.id;
}
