import type { Locale, Words } from '../../domain/base/words';
import { htmlDocument } from '../html/document';
import { html, type Content, type Html } from '../html/template';
import type { AnswerPageData } from './format';
import { answerKit, type AnswerKit } from './page';
import { answerStyles } from './styles';

/** The words of the frame of such a page, in both languages. */
export type AnswerWords = Readonly<Record<'save' | 'saved' | 'unkept' | 'noScript', Words>>;

/** A page to be answered: what is shown in it, and what runs in it. */
export interface AnswerPage {
	/** The language it opens in. */
	readonly locale: Locale;
	readonly title: string;
	readonly words: AnswerWords;
	readonly head: Html;
	readonly body: Content;
	/** What is said beside the button that saves: how far one is. */
	readonly progress?: Html;
	readonly styles: string;
	readonly data: AnswerPageData;
	/** Its text is put into the file, so it may use nothing from outside itself but the kit. */
	readonly run: (kit: AnswerKit) => void;
}

/** One self-contained file to be answered without the app and without a network. */
export function answerHtml({
	locale,
	title,
	words,
	head,
	body,
	progress,
	styles,
	data,
	run
}: AnswerPage): string {
	return htmlDocument({
		lang: locale,
		title,
		body: html`
			<p class="languages no-print">
				<button type="button" data-say="en">English</button>
				<button type="button" data-say="fr">Français</button>
			</p>
			${head}
			<noscript><p class="chip warn">${both(words.noScript)}</p></noscript>
			${body}
			<div class="foot no-print">
				${progress}
				<p class="quiet" id="unkept" hidden>${both(words.unkept)}</p>
				<button type="button" id="save">${both(words.save)}</button>
				<p id="saved" role="status" hidden>${both(words.saved)}</p>
			</div>
		`,
		styles: answerStyles + styles,
		data: { sent: data },
		scripts: [`(${run.toString()})((${answerKit.toString()})());`]
	});
}

/** Both languages stand in the page; the style sheet shows the one it speaks. */
export function both({ en, fr }: Words): Html {
	return en === fr ? html`${en}` : html`<span lang="en">${en}</span><span lang="fr">${fr}</span>`;
}
