import { participation } from '$lib/domain/kinds/participation';
import type { PartnerLine } from '$lib/domain/pack/partners';
import type { TechnologyLine } from '$lib/domain/pack/technologies';
import { technology } from '$lib/domain/kinds/technology';
import { html, paragraphs, type Html } from '$lib/exchange/html/template';
import { m } from '$lib/paraglide/messages';
import { formatDate, formatMoney } from '$lib/ui/format';
import { marked } from './figures';
import { shown, statusWords, type Voice } from './voice';

/** The technologies, their readiness and who owns what. */
export function technologiesPart(voice: Voice, lines: readonly TechnologyLine[]): Html {
	const { fields } = technology;
	const label = (name: 'pillar' | 'ipKind' | 'ipStatus' | 'uniqueToCern') => fields[name].label[voice.locale];
	if (lines.length === 0)
		return html`<h3>${technology.plural[voice.locale]}</h3>
			<p class="quiet">${m.pack_no_technology({}, voice)}</p>`;
	return html`<h3>${technology.plural[voice.locale]}</h3>
		<div class="wide">
			<table>
				<thead>
					<tr>
						<th scope="col">${technology.label[voice.locale]}</th>
						<th scope="col">${label('pillar')}</th>
						<th scope="col">${m.pack_readiness({}, voice)}</th>
						<th scope="col">${m.pack_property({}, voice)}</th>
						<th scope="col">${label('uniqueToCern')}</th>
					</tr>
				</thead>
				<tbody>
					${lines.map(
						(line) =>
							html`<tr>
								<th scope="row">${marked(line.title, line.illustrative)}</th>
								<td>${line.pillar ?? '–'}</td>
								<td>${readiness(voice, line.readiness)}</td>
								<td>${[line.ipKind, line.ipStatus].filter(Boolean).join(' · ') || '–'}</td>
								<td>${shown(voice, fields.uniqueToCern, line.unique) || '–'}</td>
							</tr>`
					)}
				</tbody>
			</table>
		</div>
		${lines.map(({ uniqueness }) => uniqueness !== undefined && paragraphs(uniqueness))}`;
}

function readiness(voice: Voice, reading: TechnologyLine['readiness']): string {
	if (!reading) return '–';
	return m.pack_trl({ level: reading.level, date: formatDate(reading.date, voice.locale) }, voice);
}

/** The partners, their States on the day, and what they bring. */
export function partnersPart(voice: Voice, lines: readonly PartnerLine[]): Html {
	const { role, cash, inKind } = participation.fields;
	if (lines.length === 0)
		return html`<h3>${m.memberstates_partners({}, voice)}</h3>
			<p class="quiet">${m.pack_no_partner({}, voice)}</p>`;
	return html`<h3>${m.memberstates_partners({}, voice)}</h3>
		<div class="wide">
			<table>
				<thead>
					<tr>
						<th scope="col">${m.pack_partner({}, voice)}</th>
						<th scope="col">${m.pack_state({}, voice)}</th>
						<th scope="col">${m.pack_status({}, voice)}</th>
						<th scope="col">${role.label[voice.locale]}</th>
						<th scope="col" class="number">${cash.label[voice.locale]}</th>
						<th scope="col" class="number">${inKind.label[voice.locale]}</th>
					</tr>
				</thead>
				<tbody>
					${lines.map(
						(line) =>
							html`<tr>
								<th scope="row">${marked(line.title, line.illustrative)}</th>
								<td>${line.country === undefined ? '–' : voice.countryName(line.country)}</td>
								<td>${line.status === undefined ? '–' : statusWords(voice, line.status)}</td>
								<td>${line.role ?? '–'}</td>
								<td class="number">${line.cash ? formatMoney(line.cash) : '–'}</td>
								<td class="number">${line.inKind ? formatMoney(line.inKind) : '–'}</td>
							</tr>`
					)}
				</tbody>
			</table>
		</div>`;
}
