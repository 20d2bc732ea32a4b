import type { Json } from '../../domain/base/json';
import { canonicalJson } from '../../domain/base/json';
import type { Locale, Words } from '../../domain/base/words';
import { affiliation } from '../../domain/kinds/affiliation';
import { contact } from '../../domain/kinds/contact';
import { partner } from '../../domain/kinds/partner';
import { digestOf } from '../../domain/merge/digest';
import { answerHtml, both, type AnswerWords } from '../answer/write';
import { attributes, html, type Html } from '../html/template';
import { plainName } from '../portfolio-file/file-name';
import { delegateFormat, delegateVersion, maxProposals, personFields, type DelegatePageData } from './format';
import { delegatePage } from './page';
import { delegateStyles } from './styles';
import type { DelegateView, ViewEntry, ViewOption, ViewPerson, ViewRow } from './view';

/** The words of the page itself, in both languages. */
export type DelegateWords = AnswerWords &
	Readonly<
		Record<
			| 'title'
			| 'for'
			| 'about'
			| 'state'
			| 'projects'
			| 'organisations'
			| 'interests'
			| 'interestsAbout'
			| 'known'
			| 'fields'
			| 'technologies'
			| 'find'
			| 'unsaid'
			| 'noLonger'
			| 'topic'
			| 'people'
			| 'peopleAbout'
			| 'proposals'
			| 'proposalsAbout'
			| 'proposal'
			| 'somebody'
			| 'another'
			| 'need'
			| 'nothing'
			| 'said',
			Words
		>
	>;

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

/** How many blank organisations a page has; the answer may hold more. */
const blanks = Math.min(8, maxProposals);

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

interface Choice {
	readonly key: string;
	readonly label: Words;
}

function option(key: string, label: Words): Choice {
	return { key, label };
}

function drawn({ key, label }: Choice, chosen: string): Html {
	return html`<option
		${attributes({ value: key, selected: key === chosen, 'data-en': label.en, 'data-fr': label.fr })}
	>
		${label.en}
	</option>`;
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

const proposed = ['name', 'city', 'website'] as const;
const somebody = ['firstName', 'lastName', 'email'] as const;

function proposals({ kinds, roles }: DelegateView, words: DelegateWords): Html {
	const none = option('', { en: '–', fr: '–' });
	const blocks = Array.from({ length: blanks }, (_, at) => {
		const text = (part: string, name: string, label: Words) =>
			html`<label
				>${both(label)}<input
					${attributes({ type: 'text', name: `o-${at}-${name}`, [part]: name, maxlength: 500, autocomplete: 'off' })}
			/></label>`;
		return html`<fieldset ${attributes({ 'data-proposal': at, hidden: at > 0 })}>
			<legend>${both(words.proposal)} ${at + 1}</legend>
			<div class="grid">
				${proposed.map((name) => text('data-is', name, partner.fields[name].label))}
				<label
					>${both(partner.fields.kind.label)}<select
						${attributes({ name: `o-${at}-kind`, 'data-is': 'kind' })}
					>
						${[none, ...kinds].map((one) => drawn(one, ''))}
					</select></label
				>
			</div>
			<label class="why"
				>${both(partner.fields.competences.label)}<textarea
					${attributes({ name: `o-${at}-competences`, 'data-is': 'competences', rows: 2, maxlength: 5000 })}
				></textarea>
			</label>
			<h3>${both(words.somebody)}</h3>
			<div class="grid">
				${somebody.map((name) => text('data-of', name, contact.fields[name].label))}
				<label
					>${both(affiliation.fields.role.label)}<select
						${attributes({ name: `o-${at}-role`, 'data-of': 'role' })}
					>
						${[none, ...roles].map((one) => drawn(one, ''))}
					</select></label
				>
			</div>
		</fieldset>`;
	});
	return html`<section>
		<h2>${both(words.proposals)}</h2>
		<p class="quiet">${both(words.proposalsAbout)}</p>
		${blocks}
		<button type="button" id="another" class="no-print">${both(words.another)}</button>
	</section>`;
}
