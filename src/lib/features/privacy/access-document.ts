import { shownName } from '$lib/domain/base/text/shown-name';
import type { HeldOnPerson } from '$lib/domain/person/held-on';
import { shownLens } from '$lib/problems/shown-lens';
import type { Lens } from '$lib/domain/schema/field';
import { storedIn, type EntityRecord } from '$lib/domain/schema/record';
import { htmlDocument } from '$lib/exchange/html/document';
import { html, type Html } from '$lib/exchange/html/template';
import { m } from '$lib/paraglide/messages';
import { fieldWords, kindWords, recordTitle, valueWords } from '$lib/problems/record-words';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { formatDate, formatInstant } from '$lib/ui/format';
import { language } from '$lib/ui/language.svelte';
import { today } from '$lib/ui/today';
import type { Past } from './access';

/** Everything held on one person, to be read: their records, what refers to them or names them, and the changes. */
export function accessDocument(
	portfolio: Portfolio,
	{ own, parts, naming }: HeldOnPerson,
	pasts: readonly Past[],
	name: string
): string {
	const lens = shownLens(portfolio);
	const title = m.privacy_doc_title({ name });
	const mentions = naming.filter((one) => one.mentions.length > 0);
	const linked = naming.filter((one) => one.references.length > 0);
	const body = html`
		<h1>${title}</h1>
		<p>${headWords(portfolio)}</p>
		${own.map((record, at) =>
			recordPart(at === 0 ? m.privacy_doc_own() : m.privacy_doc_joined(), record, lens)
		)}
		${parts.length > 0 && html`<h2>${m.privacy_doc_parts()}</h2>`}
		${parts.map((record) => recordPart(titleOf(record, lens), record, lens, 3))}
		${linked.length > 0 && html`<h2>${m.privacy_doc_linked()}</h2>`}
		${linked.map(({ record }) => recordPart(titleOf(record, lens), record, lens, 3))}
		<h2>${m.privacy_doc_mentions()}</h2>
		${mentions.length === 0 && html`<p>${m.privacy_doc_mentions_none()}</p>`}
		<ul>
			${mentions.map(({ record, mentions: texts }) =>
				texts.map(
					({ field, excerpt }) =>
						html`<li>
							${titleOf(record, lens)} ·
							${m.privacy_erase_place({ field: fieldWords(record.kind, field), text: excerpt })}
						</li>`
				)
			)}
		</ul>
		<h2>${m.privacy_doc_history()}</h2>
		${historyTable(pasts, lens)}
		<p>${m.privacy_doc_foot()}</p>
	`;
	return htmlDocument({ lang: language.current, title, body });
}

function headWords({ name, author }: Portfolio): string {
	const about = { portfolio: shownName(name), date: formatDate(today()) };
	return author
		? m.privacy_doc_head({ ...about, author: shownName(author) })
		: m.privacy_doc_head_nameless(about);
}

function titleOf({ kind, id, state }: EntityRecord, lens: Lens): string {
	const title = `${kindWords(kind)} · ${shownName(recordTitle(kind, id, lens))}`;
	return state === 'dropped' ? `${title} ${m.privacy_doc_deleted()}` : title;
}

function recordPart(heading: string, record: EntityRecord, lens: Lens, level: 2 | 3 = 2): Html {
	const rows = Object.entries(storedIn(record)).map(
		([field, value]) =>
			html`<tr>
				<th scope="row">${fieldWords(record.kind, field)}</th>
				<td>${valueWords(record.kind, field, value, lens)}</td>
			</tr>`
	);
	return html`${level === 2 ? html`<h2>${heading}</h2>` : html`<h3>${heading}</h3>`}
		<table>
			${rows}
		</table>`;
}

function historyTable(pasts: readonly Past[], lens: Lens): Html {
	const headings = [
		m.privacy_doc_when(),
		m.privacy_doc_who(),
		m.privacy_doc_field(),
		m.privacy_doc_before(),
		m.privacy_doc_after()
	];
	const rows = pasts.flatMap(({ record: { kind }, history }) =>
		history.flatMap(({ at, author, fields }) =>
			fields.map(
				({ field, before, after }) =>
					html`<tr>
						<td>${formatInstant(at)}</td>
						<td>${shownName(author)}</td>
						<td>${kindWords(kind)} · ${fieldWords(kind, field)}</td>
						<td>${valueWords(kind, field, before, lens)}</td>
						<td>${valueWords(kind, field, after, lens)}</td>
					</tr>`
			)
		)
	);
	return html`<table>
		<thead>
			<tr>
				${headings.map((heading) => html`<th scope="col">${heading}</th>`)}
			</tr>
		</thead>
		<tbody>
			${rows}
		</tbody>
	</table>`;
}
