import type { Json } from '../../domain/base/json';
import { canonicalJson } from '../../domain/base/json';
import type { Locale } from '../../domain/base/words';
import { affiliation } from '../../domain/kinds/affiliation';
import { contact } from '../../domain/kinds/contact';
import { digestOf } from '../../domain/merge/digest';
import { answerHtml, both } from '../answer/write';
import { attributes, html, type Html } from '../html/template';
import { plainName } from '../portfolio-file/file-name';
import { delegateFormat, delegateVersion, personFields, type DelegatePageData } from './format';
import { drawn, option, type Choice } from './choices';
import { delegatePage } from './page';
import type { DelegateWords } from './words';
import { proposals } from './write-proposals';
import { delegateStyles } from './styles';
import type { DelegateView, ViewEntry, ViewOption, ViewPerson, ViewRow } from './view';

/** What a file to a delegate is made from. */
export interface DelegateFile {
	readonly view: DelegateView;
	readonly words: DelegateWords;
	/** The language it opens in. */
	readonly locale: Locale;
	readonly portfolio: string;
	readonly request: string;
	readonly token: string;
	/** Of the delegate. */
	readonly name: string;
	/** What the answer is called. */
	readonly fileName: string;
}

/** What the answer is held against: all that could be answered, as it was shown. */
export function shownDigest(shown: Json): string {
	return digestOf(canonicalJson(shown));
}

/** One self-contained file for one delegate of a State, who answers in it without the app and without a network. */
export function delegateHtml(file: DelegateFile): string {
	const { view, words, locale, portfolio, request, token, name } = file;
	const data: DelegatePageData = {
		format: delegateFormat,
		version: delegateVersion,
		portfolio,
		request,
		token,
		content: shownDigest(view.shown as unknown as Json),
		shown: view.shown,
		fileName: plainName(file.fileName) || 'delegate'
	};
	return answerHtml({
		locale,
		title: `${words.title[locale]} · ${view.state[locale]}`,
		words,
		head: html`
			<h1>${both(view.state)}</h1>
			<p>${both(words.title)} · ${both(words.for)} <strong>${name}</strong></p>
			<p>${both(words.about)}</p>
		`,
		body: [
			stateSection(view, words),
			interestSection(view, words),
			peopleSection(view, words),
			proposals(view, words)
		],
		progress: html`<p role="status"><span id="said">0</span> ${both(words.said)}</p>
			<p id="need" role="alert" hidden>${both(words.need)}</p>`,
		styles: delegateStyles,
		data,
		run: delegatePage
	});
}

function stateSection({ status, projects, organisations }: DelegateView, words: DelegateWords): Html {
	return html`<section>
		<h2>${both(words.state)}</h2>
		${status.en !== '' && html`<p>${both(status)}</p>`}
		<h3>${both(words.projects)} (${projects.length})</h3>
		${entries(projects, words)}
		<h3>${both(words.organisations)} (${organisations.length})</h3>
		${entries(organisations, words)}
	</section>`;
}

function entries(all: readonly ViewEntry[], words: DelegateWords): Html {
	if (all.length === 0) return html`<p class="quiet">${both(words.nothing)}</p>`;
	return html`<ul class="list">
		${all.map(({ title, more }) => html`<li>${both(title)} <span class="more">${both(more)}</span></li>`)}
	</ul>`;
}

function interestSection(view: DelegateView, words: DelegateWords): Html {
	const { interests, fields, technologies, strengths } = view;
	const fresh = [option('', words.unsaid), ...strengths.map(({ key, label }) => option(key, label))];
	const standing = [...strengths.map(({ key, label }) => option(key, label)), option('none', words.noLonger)];
	const unsaid = option('', words.unsaid);
	return html`<section>
		<h2>${both(words.interests)}</h2>
		<p class="quiet">${both(words.interestsAbout)}</p>
		${
			interests.length > 0 &&
			html`<h3>${both(words.known)}</h3>
				<div class="rows">
					${interests.map((one, at) =>
						row('interest', one, `k-${at}`, one.was === undefined ? [unsaid, ...standing] : standing, words)
					)}
				</div>`
		}
		<h3>${both(words.fields)}</h3>
		<div class="rows">${fields.map((one, at) => row('field', one, `f-${at}`, fresh, words))}</div>
		<h3>${both(words.technologies)}</h3>
		<label class="no-print"
			>${both(words.find)} <input ${attributes({ type: 'search', id: 'find', autocomplete: 'off' })}
		/></label>
		<div class="rows" id="technologies">
			${technologies.map((one, at) => row('technology', one, `t-${at}`, fresh, words))}
		</div>
	</section>`;
}

/** A select whose chosen option stands as it was shown. */
function row(
	of: 'interest' | 'field' | 'technology',
	{ id, title, more, was }: ViewRow,
	name: string,
	choices: readonly Choice[],
	words: DelegateWords
): Html {
	return html`<div ${attributes({ class: 'row', 'data-row': of, 'data-id': id, 'data-was': was ?? '' })}>
		<label for="${name}"
			>${both(title)}${more.en !== '' && html`<span class="more">${both(more)}</span>`}</label
		>
		<select ${attributes({ id: name, name, 'data-is': 'strength' })}>
			${choices.map((one) => drawn(one, was ?? ''))}
		</select>
		${
			of !== 'interest' &&
			html`<input
				${attributes({
					type: 'text',
					name: `${name}-topic`,
					'data-is': 'topic',
					'aria-label': `${words.topic.en} / ${words.topic.fr}`,
					placeholder: `${words.topic.en} / ${words.topic.fr}`,
					maxlength: 500,
					hidden: true
				})}
			/>`
		}
	</div>`;
}

function peopleSection({ people, roles }: DelegateView, words: DelegateWords): Html {
	return html`<section>
		<h2>${both(words.people)}</h2>
		<p class="quiet">${both(words.peopleAbout)}</p>
		${people.length === 0 && html`<p class="quiet">${both(words.nothing)}</p>`}
		${people.map((one, at) => person(one, `p-${at}`, roles))}
	</section>`;
}

function person(
	{ id, name, organisation, fields, post }: ViewPerson,
	at: string,
	roles: readonly ViewOption[]
): Html {
	const role = post?.role ?? '';
	const known = roles.some(({ key }) => key === role) || role === '';
	return html`<fieldset data-person="${id}">
		<legend>${name} <span class="more">${organisation}</span></legend>
		<div class="grid">
			${personFields.map((field) => {
				const value = fields[field] ?? '';
				return html`<label
					>${both(contact.fields[field].label)}<input
						${attributes({
							type: 'text',
							name: `${at}-${field}`,
							value,
							'data-is': field,
							'data-was': value,
							maxlength: 500,
							autocomplete: 'off'
						})}
				/></label>`;
			})}
			${
				post &&
				html`<label
					>${both(affiliation.fields.role.label)}<select
						${attributes({ name: `${at}-role`, 'data-is': 'role', 'data-was': role })}
					>
						${[
							option('', { en: '–', fr: '–' }),
							...(known ? [] : [option(role, { en: role, fr: role })]),
							...roles
						].map((one) => drawn(one, role))}
					</select></label
				>`
			}
		</div>
	</fieldset>`;
}
