import type { Pack } from '$lib/domain/pack/pack';
import { paperMarkName, paperMarkText, type PaperMark } from '$lib/domain/base/paper/paper-mark';
import { htmlDocument } from '$lib/exchange/html/document';
import { html, type Html } from '$lib/exchange/html/template';
import { spokenDigest } from '$lib/exchange/spoken';
import { m } from '$lib/paraglide/messages';
import { formatDate, formatInstant } from '$lib/ui/format';
import { budgetPage } from './budget';
import { draftsPage } from './drafts';
import { agendaPage, front } from './front';
import { sheetPage } from './sheet';
import { statesPage } from './states';
import { styles } from './styles';
import type { Voice } from './voice';

/** Whose data a pack shows, and as they were when. */
export interface Origin {
	readonly portfolio: string;
	/** The digest by which two laptops know that they hold the same; hex. */
	readonly fingerprint: string;
	/** ISO date of what is shown: today, or the day of the past that is on the screen. */
	readonly day: string;
	/** ISO instant at which the file was made. */
	readonly made: string;
	readonly by: string;
	/** What it says of itself to the app. */
	readonly mark: PaperMark;
}

/** The pack as one self-contained file; a step after each project. */
export function* packDocument(
	voice: Voice,
	pack: Pack,
	origin: Origin
): Generator<{ readonly done: number; readonly of: number }, string> {
	const sheets: Html[] = [];
	for (const [place, sheet] of pack.projects.entries()) {
		sheets.push(sheetPage(voice, sheet, place));
		yield { done: sheets.length, of: pack.projects.length };
	}
	const body = html`${front(voice, pack)} ${agendaPage(voice, pack)} ${budgetPage(voice, pack.budget)}
	${statesPage(voice, pack.states, pack.day)} ${sheets} ${draftsPage(voice, pack)}`;
	const date = m.pack_data_of({ date: formatDate(origin.day, voice.locale) }, voice);
	return htmlDocument({
		lang: voice.locale,
		title: `${m.pack_title({}, voice)} · ${pack.meeting.title}`,
		body,
		styles,
		running: { left: pack.meeting.title, right: date },
		mark: { name: paperMarkName, text: paperMarkText(origin.mark) },
		footnote: (digest) => footnote(voice, origin, digest)
	});
}

function footnote(voice: Voice, { portfolio, fingerprint, day, made, by }: Origin, digest: string): Html {
	return html`<dl>
			<dt>${m.pack_portfolio({}, voice)}</dt>
			<dd>${portfolio}</dd>
			<dt>${m.pack_data_date({}, voice)}</dt>
			<dd><time datetime="${day}">${formatDate(day, voice.locale)}</time></dd>
			<dt>${m.pack_made({}, voice)}</dt>
			<dd>${[formatInstant(made, voice.locale), by].filter(Boolean).join(' · ')}</dd>
			<dt>${m.exchange_fingerprint({}, voice)}</dt>
			<dd class="code" id="fingerprint">${spokenDigest(fingerprint)}</dd>
			<dt>SHA-256</dt>
			<dd class="code" id="digest">${digest}</dd>
		</dl>
		<p>${m.pack_digest_about({}, voice)}</p>`;
}
