import type { Locale } from '$lib/domain/base/words';
import { htmlDocument } from '$lib/exchange/html/document';
import { html, paragraphs } from '$lib/exchange/html/template';
import type { Paper } from './paper';

/** As one file that needs nothing else. */
export function paperFile({ title, subtitle, sections }: Paper, lang: Locale): string {
	return htmlDocument({
		lang,
		title,
		running: { left: title, right: subtitle },
		body: html`<h1>${title}</h1>
			<p class="quiet">${subtitle}</p>
			${sections.map(
				({ heading, texts, table }) =>
					html`<section>
						<h3>${heading}</h3>
						${texts.map(paragraphs)}
						${
							table &&
							html`<table>
								<thead>
									<tr>
										${table.head.map((cell) => html`<th scope="col">${cell}</th>`)}
									</tr>
								</thead>
								<tbody>
									${table.rows.map(
										([first, ...others]) =>
											html`<tr>
												<th scope="row">${first}</th>
												${others.map((cell) => html`<td>${cell}</td>`)}
											</tr>`
									)}
								</tbody>
							</table>`
						}
					</section>`
			)}`
	});
}
