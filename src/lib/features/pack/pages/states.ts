import type { StateEffect } from '$lib/domain/pack/state-effect';
import { international } from '$lib/domain/participation/seat';
import { html, type Html } from '$lib/exchange/html/template';
import { m } from '$lib/paraglide/messages';
import { formatWithUnit } from '$lib/problems/total-words';
import { formatDate, formatList, formatNumber } from '$lib/ui/format';
import { figureCells, marked, notesBelow } from './figures';
import { statusWords, type Voice } from './voice';

/** Which States would gain projects and money. */
export function statesPage(voice: Voice, effect: StateEffect, day: string): Html {
	const newcomers = effect.newcomers.map((code) => voice.countryName(code));
	const amount = formatWithUnit(effect.unshared, voice.currency, true);
	return html`<section class="part" aria-labelledby="states">
		<h2 id="states">${m.pack_states({}, voice)}</h2>
		${
			effect.rows.length === 0
				? html`<p>${m.pack_states_nothing({}, voice)}</p>`
				: [
						html`<p class="quiet">
							${m.pack_states_about({ day: formatDate(day, voice.locale), currency: voice.currency }, voice)}
						</p>`,
						newcomers.length > 0 &&
							html`<p>${m.pack_newcomers({ states: formatList(newcomers, voice.locale) }, voice)}</p>`,
						table(voice, effect)
					]
		}
		${effect.unshared.entries > 0 && html`<p class="quiet">${m.pack_unshared({ amount }, voice)}</p>`}
	</section>`;
}

function table(voice: Voice, { rows, total }: StateEffect): Html {
	const sorted = rows
		.map((row) => ({
			...row,
			name: voice.countryName(row.country)
		}))
		.sort((a, b) => Number(isState(b)) - Number(isState(a)) || collate(voice, a.name, b.name));
	const cell = figureCells(
		voice,
		rows.flatMap(({ approved, asked }) => [approved, asked])
	);
	return html`<div class="wide">
			<table>
				<thead>
					<tr>
						<th scope="col">${m.pack_state({}, voice)}</th>
						<th scope="col">${m.pack_status({}, voice)}</th>
						<th scope="col" class="number">${m.pack_projects_so_far({}, voice)}</th>
						<th scope="col" class="number">${m.pack_projects_gained({}, voice)}</th>
						<th scope="col" class="number">${m.pack_approved_so_far({}, voice)}</th>
						<th scope="col" class="number">${m.pack_asked_here({}, voice)}</th>
					</tr>
				</thead>
				<tbody>
					${sorted.map(
						(row) =>
							html`<tr>
								<th scope="row">${marked(row.name, row.illustrative)}</th>
								<td>${isState(row) ? statusWords(voice, row.status) : '–'}</td>
								<td class="number">${formatNumber(row.projects)}</td>
								<td class="number">${row.gained === 0 ? '–' : `+${formatNumber(row.gained)}`}</td>
								${cell(row.approved)} ${cell(row.asked)}
							</tr>`
					)}
				</tbody>
				<tfoot>
					<tr>
						<th scope="row">${m.memberstates_all_once({}, voice)}</th>
						<td></td>
						<td></td>
						<td class="number">${total.gained === 0 ? '–' : `+${formatNumber(total.gained)}`}</td>
						<td></td>
						${cell(total.asked)}
					</tr>
				</tfoot>
			</table>
		</div>
		${notesBelow(voice, [
			{ label: m.pack_approved_so_far({}, voice), totals: rows.map(({ approved }) => approved) },
			{ label: m.pack_asked_here({}, voice), totals: rows.map(({ asked }) => asked) }
		])}`;
}

/** Those without a country, and those that act for many, stand below the States. */
function isState({ country }: { readonly country: string }): boolean {
	return country !== '' && country !== international;
}

function collate({ locale }: Voice, a: string, b: string): number {
	return new Intl.Collator(locale).compare(a, b);
}
