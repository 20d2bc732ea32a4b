import { decision } from '$lib/domain/kinds/decision';
import { reportingCurrency } from '$lib/domain/budget/entries';
import { scenario as scenarioKind } from '$lib/domain/kinds/scenario';
import type { Item } from '$lib/domain/pack/agenda';
import type { Pack } from '$lib/domain/pack/pack';
import type { ProjectSheet } from '$lib/domain/pack/sheet';
import type { DraftedDecision } from '$lib/domain/scenario/drafted';
import { html, type Html } from '$lib/exchange/html/template';
import { m } from '$lib/paraglide/messages';
import { formatMoney } from '$lib/ui/format';
import { figureCells } from './figures';
import { askedWords } from './front';
import type { Voice } from './voice';

/** A form for each item about a project, to be filled in by hand. */
export function draftsPage(voice: Voice, pack: Pack): Html {
	const sheets = new Map(pack.projects.map((sheet) => [sheet.id, sheet]));
	const drafts = pack.agenda.flatMap((item) => {
		const sheet = item.project && sheets.get(item.project.id);
		return sheet ? draft(voice, item, sheet) : [];
	});
	return html`<section class="sheet" aria-labelledby="decisions">
		<h2 id="decisions">${m.pack_drafts({}, voice)}</h2>
		<p class="quiet">
			${drafts.length === 0 ? m.pack_drafts_nothing({}, voice) : m.pack_drafts_about({}, voice)}
		</p>
		${drafts}
	</section>`;
}

function draft(voice: Voice, item: Item, sheet: ProjectSheet): Html {
	const what = askedWords(voice, item);
	const outcomes = voice.lens.options('decisionOutcome').filter(({ retired }) => !retired);
	return html`<div class="whole draft">
		<h3>${[`${item.number}. ${sheet.title}`, what].filter(Boolean).join(' – ')}</h3>
		${item.drafted && html`<p class="quiet">${proposedWords(voice, item.drafted)}</p>`}
		<ul class="outcomes">
			${outcomes.map(({ label }) => html`<li><span class="box"></span>${label}</li>`)}
		</ul>
		${item.asks !== 'advice' && sheet.money.lines.length > 0 && amounts(voice, sheet, item.asks)}
		<dl class="blanks">
			${(['conditions', 'conditionsDue', 'priority', 'recusals'] as const).map((name) =>
				blank(decision.fields[name].label[voice.locale])
			)}
			${blank(m.pack_votes({}, voice))}
		</dl>
	</div>`;
}

/** What an adopted scenario proposes, for a committee that may decide otherwise. */
function proposedWords(voice: Voice, { scenario, priority, amounts }: DraftedDecision): string {
	const list = new Intl.ListFormat(voice.locale, { type: 'conjunction' });
	const each = amounts.map(
		({ fund, year, amount }) =>
			`${voice.fundName(fund)} ${year} ${formatMoney({ amount, currency: reportingCurrency })}`
	);
	const name = scenarioKind.title(scenario.values, voice.lens);
	return m.pack_drafted({ name, priority, amounts: list.format(each) }, voice);
}

/** What is asked, with a blank for what a green light recommends or a funding decision grants. */
function amounts(voice: Voice, { money }: ProjectSheet, asks: string | undefined): Html {
	const decided = asks === 'greenLight' ? m.pack_recommended : m.pack_granted;
	const cell = figureCells(
		voice,
		money.lines.map(({ asked }) => asked)
	);
	return html`<table class="narrow">
		<thead>
			<tr>
				<th scope="col">${m.budget_year({}, voice)}</th>
				<th scope="col">${m.budget_fund({}, voice)}</th>
				<th scope="col" class="number">${m.pack_asked({ currency: voice.currency }, voice)}</th>
				<th scope="col">${decided({}, voice)}</th>
			</tr>
		</thead>
		<tbody>
			${money.lines.map(
				(line) =>
					html`<tr>
						<th scope="row">${line.year}</th>
						<td>${voice.fundName(line.fund)}</td>
						${cell(line.asked)}
						<td><span class="fill"></span></td>
					</tr>`
			)}
		</tbody>
	</table>`;
}

function blank(name: string): Html {
	return html`<div>
		<dt>${name}</dt>
		<dd class="fill"></dd>
	</div>`;
}
