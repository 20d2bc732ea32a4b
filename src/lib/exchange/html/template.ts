import { checkAttribute, leadsSomewhere, placesOf, type Place } from './places';
import { escapeText } from './text';
import { safeUrl } from './url';

/** Markup that may stand in a document as it is. Only this file makes any. */
export class Html {
	/** @internal made by `html` and `attributes` */
	constructor(
		readonly markup: string,
		readonly kind: 'content' | 'attributes' = 'content'
	) {}

	toString(): string {
		return this.markup;
	}
}

/** What a template takes: texts are escaped, lists are put one after the other, nothing is left out. */
export type Content = Html | string | number | false | null | undefined | readonly Content[];

const known = new WeakMap<TemplateStringsArray, readonly Place[]>();

/**
 * Markup with values in it: html`<td class="${state}">${project.title}</td>`. Every value is escaped; only
 * `Html` is put in as it is. An attribute that leads somewhere gets http, https, mailto or a place in the
 * document (`#id`), or else leads nowhere.
 */
export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Html {
	let places = known.get(parts);
	if (!places) known.set(parts, (places = placesOf(parts)));
	let markup = parts[0] as string;
	values.forEach((value, index) => {
		markup += written(value, places[index] as Place) + (parts[index + 1] as string);
	});
	return new Html(markup);
}

function written(value: Content, place: Place): string {
	if (value === false || value === null || value === undefined) return '';
	if (Array.isArray(value)) return value.map((one: Content) => written(one, place)).join('');
	if (value instanceof Html) {
		if (value.kind === (place.in === 'tag' ? 'attributes' : 'content') && place.in !== 'attribute')
			return value.markup;
		throw new Error(`Markup does not belong in ${place.in}: ${value.markup}`);
	}
	if (place.in === 'tag') throw new Error('Among attributes stand only those that `attributes` made');
	const text = String(value as string | number);
	return place.in === 'attribute' ? attributeValue(place.name, text) : escapeText(text);
}

function attributeValue(name: string, text: string): string {
	if (!leadsSomewhere(name)) return escapeText(text);
	return escapeText(/^#[\w-]+$/.test(text) ? text : (safeUrl(text) ?? '#'));
}

/** Attributes with names known when the page is made: `true` stands alone, `false` and nothing are left out. */
export function attributes(values: Readonly<Record<string, string | number | boolean | undefined>>): Html {
	const written = Object.entries(values).flatMap(([name, value]) => {
		checkAttribute(name, true);
		if (value === undefined || value === false) return [];
		return value === true ? [name] : [`${name}="${attributeValue(name, String(value))}"`];
	});
	return new Html(written.join(' '), 'attributes');
}

/** A link where the address can be followed from a document; the content alone where it cannot. */
export function link(address: string, content: Content): Html {
	return safeUrl(address) === undefined ? html`${content}` : html`<a href="${address}">${content}</a>`;
}

/** A text of a person with the paragraphs and lines they made. */
export function paragraphs(text: string): readonly Html[] {
	return text
		.split(/(?:\r?\n\s*){2,}/)
		.filter((paragraph) => paragraph.trim() !== '')
		.map((paragraph) => {
			const [first = '', ...others] = paragraph.trim().split(/\r?\n/);
			return html`<p>${first}${others.map((line) => [html`<br />`, line])}</p>`;
		});
}
