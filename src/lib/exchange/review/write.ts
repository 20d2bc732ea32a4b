import type { Json } from '../../domain/base/json';
import { canonicalJson } from '../../domain/base/json';
import { digestOf } from '../../domain/merge/digest';
import type { Locale, Words } from '../../domain/base/words';
import { answerHtml, both, type AnswerWords } from '../answer/write';
import { attributes, html, paragraphs, type Content, type Html } from '../html/template';
import { plainName } from '../portfolio-file/file-name';
import { reviewFormat, reviewVersion, type ReviewPageData } from './format';
import { reviewPage } from './page';
import { reviewStyles } from './styles';
import type { ReviewView, ViewCriterion, ViewProject } from './view';

/** The words of the page itself, in both languages. */
export type ReviewWords = AnswerWords &
	Readonly<
		Record<
			| 'title'
			| 'for'
			| 'about'
			| 'keys'
			| 'meaning'
			| 'asked'
			| 'comment'
			| 'whole'
			| 'recused'
			| 'reason'
			| 'done',
			Words
		>
	>;

/** What a file to an adviser is made from. */
export interface ReviewFile {
	readonly view: ReviewView;
	readonly words: ReviewWords;
	/** The language it opens in. */
	readonly locale: Locale;
	readonly portfolio: string;
	readonly request: string;
	readonly token: string;
	readonly assessor: string;
}

/** What the answer is held against: every proposal and criterion as it was shown. */
export function contentDigest(view: ReviewView): string {
	return digestOf(canonicalJson(view as unknown as Json));
}

/** One self-contained file for one adviser, who scores in it without the app and without a network. */
export function reviewHtml(file: ReviewFile): string {
	const { view, words, locale, portfolio, request, token, assessor } = file;
	const data: ReviewPageData = {
		format: reviewFormat,
		version: reviewVersion,
		portfolio,
		request,
		token,
		assessor,
		content: contentDigest(view),
		projects: view.projects.map(({ id }) => id),
		criteria: view.criteria.map(({ id }) => id),
		fileName: `review-${plainName(assessor) || 'adviser'}`
	};
	return answerHtml({
		locale,
		title: `${words.title[locale]} · ${assessor}`,
		words,
		head: html`
			<h1>${both(words.title)}</h1>
			<p>${both(words.for)} <strong>${assessor}</strong></p>
			<p>${both(words.about)}</p>
			<p class="quiet no-print">${both(words.keys)}</p>
			<p class="quiet">${both(words.meaning)}</p>
		`,
		body: view.projects.map((one, at) => section(one, at, view.criteria, words)),
		progress: html`<p role="status">
			<span id="done">0</span> / ${view.projects.length} ${both(words.done)}
		</p>`,
		styles: reviewStyles,
		data,
		run: reviewPage
	});
}

function section(
	{ id, title, lines, asked }: ViewProject,
	at: number,
	criteria: readonly ViewCriterion[],
	words: ReviewWords
): Html {
	return html`<section class="sheet" data-project="${id}">
		<h2>${title}</h2>
		<dl>
			${lines.map(
				({ label, text }) =>
					html`<div>
						<dt>${both(label)}</dt>
						<dd>${longText(text)}</dd>
					</div>`
			)}
			${
				asked.length > 0 &&
				html`<div>
					<dt>${both(words.asked)}</dt>
					<dd>
						${asked.map(({ year, money }) => html`<span class="year">${String(year)}: ${money}</span> `)}
					</dd>
				</div>`
			}
		</dl>
		${criteria.map((one, number) => criterionField(one, `${at}-${number}`, words))}
		<label class="comment"
			>${both(words.whole)}<textarea
				${attributes({ name: `w-${at}`, 'data-is': 'whole', rows: 2 })}
			></textarea>
		</label>
		<label class="recusal"
			><input ${attributes({ type: 'checkbox', name: `r-${at}`, value: 'yes', 'data-is': 'recused' })} />
			${both(words.recused)}</label
		>
		<label class="reason"
			>${both(words.reason)}<input ${attributes({ type: 'text', name: `y-${at}`, 'data-is': 'reason' })}
		/></label>
	</section>`;
}

function criterionField({ id, name, anchors }: ViewCriterion, at: string, words: ReviewWords): Html {
	const meanings = anchors
		.map((text, place) => ({ score: 1 + place * 2, text }))
		.filter(({ text }) => text.en);
	return html`<fieldset data-criterion="${id}">
		<legend>${both(name)}</legend>
		${
			meanings.length > 0 &&
			html`<ul class="anchors">
				${meanings.map(({ score, text }) => html`<li><b>${score}</b> ${both(text)}</li>`)}
			</ul>`
		}
		<div class="scores">
			${[1, 2, 3, 4, 5].map(
				(score) =>
					html`<label
						><input ${attributes({ type: 'radio', name: `s-${at}`, value: score })} /> ${score}</label
					>`
			)}
		</div>
		<label class="comment"
			>${both(words.comment)}<textarea
				${attributes({ name: `c-${at}`, 'data-is': 'comment', rows: 1 })}
			></textarea>
		</label>
	</fieldset>`;
}

function longText({ en, fr }: Words): Content {
	return en === fr ? paragraphs(en) : both({ en, fr });
}
