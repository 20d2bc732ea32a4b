import type { ProjectSheet } from '$lib/domain/pack/sheet';
import { project } from '$lib/domain/kinds/project';
import { html, paragraphs, type Html } from '$lib/exchange/html/template';
import { m } from '$lib/paraglide/messages';
import { formatDate } from '$lib/ui/format';
import { anchorOf } from './anchors';
import { askedWords } from './front';
import { marked } from './figures';
import { checksPart } from './sheet-checks';
import { moneyPart, movesPart } from './sheet-money';
import { decisionsPart, similarPart } from './sheet-past';
import { partnersPart, technologiesPart } from './sheet-people';
import { scorePart } from './sheet-score';
import { shown, type Voice } from './voice';

/** Facts at the head of a sheet, and texts at its foot, by the names of the fields of a project. */
const facts = [
	'reference',
	'acronym',
	'medicalField',
	'application',
	'department',
	'group',
	'proponent',
	'period'
] as const;
const texts = [
	'deliverables',
	'organisation',
	'financialPlan',
	'competingTechnologies',
	'userCommunity'
] as const;

/** The page of one project. */
export function sheetPage(voice: Voice, sheet: ProjectSheet, place: number): Html {
	return html`<section class="sheet" aria-labelledby="${anchorOf(place)}">
		<h2 id="${anchorOf(place)}">${marked(sheet.title, sheet.illustrative)}</h2>
		<p>${chips(voice, sheet)}</p>
		${factsPart(voice, sheet)} ${sheet.values.summary !== undefined && paragraphs(sheet.values.summary)}
		${technologiesPart(voice, sheet.technologies)} ${partnersPart(voice, sheet.partners)}
		<div class="pair">
			<div>${moneyPart(voice, sheet)}</div>
			<div>${scorePart(voice, sheet)}</div>
		</div>
		${movesPart(voice, sheet.moves)} ${decisionsPart(voice, sheet.decisions)}
		${checksPart(voice, sheet.checks)} ${similarPart(voice, sheet.similar)} ${textsPart(voice, sheet)}
	</section>`;
}

function chips(voice: Voice, { items, stage }: ProjectSheet): readonly Html[] {
	return [
		...items.map(
			(item) =>
				html`<span class="chip accent"
					>${m.pack_item_asks({ number: item.number, what: askedWords(voice, item) ?? item.title }, voice)}</span
				>`
		),
		...(stage === undefined ? [] : [html`<span class="chip">${stage}</span>`])
	].map((chip) => html`${chip} `);
}

function factsPart(voice: Voice, { values }: ProjectSheet): Html {
	const lines = facts
		.map((name) => [project.fields[name], values[name]] as const)
		.filter(([, value]) => value !== undefined);
	const since = values.stageSince;
	return html`<dl class="facts">
		${lines.map(([field, value]) => fact(field.label[voice.locale], shown(voice, field, value)))}
		${
			since !== undefined &&
			fact(project.fields.stageSince.label[voice.locale], formatDate(since, voice.locale))
		}
	</dl>`;
}

function fact(name: string, value: string): Html {
	return html`<div>
		<dt>${name}</dt>
		<dd>${value}</dd>
	</div>`;
}

/** What the submission form says; only what is filled in. */
function textsPart(voice: Voice, { values }: ProjectSheet): readonly Html[] {
	return texts.flatMap((name) => {
		const text = values[name];
		const { label } = project.fields[name];
		return text === undefined
			? []
			: html`<h3>${label[voice.locale]}</h3>
					${paragraphs(text)}`;
	});
}
