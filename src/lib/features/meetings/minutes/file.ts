import { htmlDocument } from '$lib/exchange/html/document';
import { html, paragraphs, type Html } from '$lib/exchange/html/template';
import type { Locale } from '$lib/domain/base/words';
import type { Block, Document } from './document';

/** The minutes as one file that needs nothing else. */
export function minutesFile(document: Document, locale: Locale): string {
	const { title, subtitle, sections, foot } = document;
	return htmlDocument({
		lang: locale,
		title,
		running: { left: title, right: subtitle },
		body: html`<h1>${title}</h1>
			<p class="quiet">${subtitle}</p>
			${sections.map(
				({ heading, blocks }) =>
					html`<section>
						<h3>${heading}</h3>
						${blocks.map(blockMarkup)}
					</section>`
			)}
			${foot === '' ? undefined : html`<p class="quiet">${foot}</p>`}`
	});
}

function blockMarkup(block: Block): Html {
	switch (block.type) {
		case 'line': {
			if (block.label === undefined) return html`<div class="whole">${paragraphs(block.text)}</div>`;
			return html`<dl>
				<dt>${block.label}</dt>
				<dd>${paragraphs(block.text)}</dd>
			</dl>`;
		}
		case 'list':
			return html`<h4>${block.label}</h4>
				<ul>
					${block.items.map((item) => html`<li>${item}</li>`)}
				</ul>`;
		case 'table':
			return html`<table>
				<caption>
					${block.caption}
				</caption>
				<thead>
					<tr>
						${block.head.map((cell, at) =>
							at === 0
								? html`<th scope="col">${cell}</th>`
								: html`<th scope="col" class="number">${cell}</th>`
						)}
					</tr>
				</thead>
				<tbody>
					${block.rows.map(
						([first, ...others]) =>
							html`<tr>
								<th scope="row">${first}</th>
								${others.map((cell) => html`<td class="number">${cell}</td>`)}
							</tr>`
					)}
				</tbody>
			</table>`;
	}
}
