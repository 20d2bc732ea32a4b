import { decisionTypes } from '$lib/domain/kinds/decision-types';
import { meeting as meetingKind } from '$lib/domain/kinds/meeting';
import type { Item } from '$lib/domain/pack/agenda';
import type { Pack } from '$lib/domain/pack/pack';
import { html, type Html } from '$lib/exchange/html/template';
import { m } from '$lib/paraglide/messages';
import { formatNumber } from '$lib/ui/format';
import { figureCells, marked, notesBelow } from './figures';
import { anchorOf } from './anchors';
import { checkCount } from './sheet-checks';
import { meanWords } from './sheet-score';
import { shown, type Voice } from './voice';

/** The head of a pack: which meeting, and what stands where. */
export function front(voice: Voice, pack: Pack): Html {
	const { title, values, body } = pack.meeting;
	const times = [values.starts, values.ends].filter(Boolean).join('–');
	const { when, place } = meetingKind.fields;
	const about = [body, shown(voice, when, values.when), times, shown(voice, place, values.place)];
	return html`<p class="quiet">${m.pack_title({}, voice)}</p>
		<h1>${marked(title, values.illustrative === true)}</h1>
		<p>${about.filter(Boolean).join(' · ')}</p>
		${pack.illustrative && html`<p class="note">${m.pack_illustrative({}, voice)}</p>`}
		${contents(voice, pack)}`;
}

function contents(voice: Voice, { projects }: Pack): Html {
	const places: readonly (readonly [string, string])[] = [
		['agenda', m.pack_agenda({}, voice)],
		['budget', m.pack_budget({}, voice)],
		['states', m.pack_states({}, voice)],
		...projects.map((sheet, at) => [anchorOf(at), sheet.title] as const),
		['decisions', m.pack_drafts({}, voice)]
	];
	return html`<nav aria-labelledby="contents">
		<h2 id="contents">${m.pack_contents({}, voice)}</h2>
		<ol class="contents">
			${places.map(([place, words]) => html`<li><a href="${`#${place}`}">${words}</a></li>`)}
		</ol>
	</nav>`;
}

/** The items in order, with what each asks. */
export function agendaPage(voice: Voice, pack: Pack): Html {
	const money = pack.projects.map((sheet) => sheet.money.asked);
	const cell = figureCells(voice, money);
	const rows = pack.agenda.map((item) => {
		const at = pack.projects.findIndex(({ id }) => id === item.project?.id);
		const sheet = pack.projects[at];
		const name = marked(item.title, item.illustrative);
		return html`<tr>
			<td class="number">${item.number}</td>
			<th scope="row">
				${at < 0 ? name : html`<a href="${`#${anchorOf(at)}`}">${name}</a>`}
				${sheet && sheet.title !== item.title && html`<br /><span class="quiet">${sheet.title}</span>`}
			</th>
			<td>${askedWords(voice, item)}</td>
			<td class="number">${sheet?.score && marked(meanWords(sheet.score), sheet.score.illustrative)}</td>
			<td class="number">${sheet && checkCount(sheet.checks)}</td>
			${sheet ? cell(sheet.money.asked) : html`<td class="number"></td>`}
			<td>${item.presenter}</td>
			<td class="number">${item.minutes === undefined ? '' : formatNumber(item.minutes)}</td>
		</tr>`;
	});
	return html`<section aria-labelledby="agenda">
		<h2 id="agenda">${m.pack_agenda({}, voice)}</h2>
		${
			pack.agenda.length === 0
				? html`<p>${m.pack_agenda_empty({}, voice)}</p>`
				: html`<div class="wide">
						<table>
							<thead>
								<tr>
									<th scope="col" class="number">${m.pack_number({}, voice)}</th>
									<th scope="col">${m.pack_item({}, voice)}</th>
									<th scope="col">${m.pack_asked_for({}, voice)}</th>
									<th scope="col" class="number">${m.overview_score({}, voice)}</th>
									<th scope="col" class="number">${m.pack_checks_short({}, voice)}</th>
									<th scope="col" class="number">${m.pack_asked({ currency: voice.currency }, voice)}</th>
									<th scope="col">${m.pack_presenter({}, voice)}</th>
									<th scope="col" class="number">${m.pack_minutes({}, voice)}</th>
								</tr>
							</thead>
							<tbody>
								${rows}
							</tbody>
						</table>
					</div>`
		}
		${notesBelow(voice, [{ label: m.pack_requested({}, voice), totals: money }])}
	</section>`;
}

/** What is decided about an item, else what kind of item it is. */
export function askedWords({ locale }: Voice, item: Item): string | undefined {
	const type = decisionTypes.find(({ key }) => key === item.asks);
	return item.project && type ? type.label[locale] : item.kind;
}
