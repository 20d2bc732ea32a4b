import { interaction } from '$lib/domain/kinds/interaction';
import type { Mail } from '$lib/exchange/mail/mail';
import { proposalFor } from '$lib/exchange/mail/proposal';
import { readMail } from '$lib/exchange/mail/read';
import {
	conversationOf,
	knownMail,
	mailSheets,
	proposedChoice,
	type MailChoice
} from '$lib/exchange/mail/sheets';
import { heldIn } from '$lib/exchange/plan/row';
import type { ReadSheet } from '$lib/exchange/table/read-sheet';
import { fail, ok, type Result } from '$lib/domain/base/result';
import { shownLens } from '$lib/problems/shown-lens';
import { m } from '$lib/paraglide/messages';
import { mailProblemWords, type Wording } from '$lib/problems/words';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { formatBytes, formatDate, formatList } from '$lib/ui/format';
import { dayOf } from '$lib/ui/today';
import MailReport from '../MailReport.svelte';
import type { StageOptions } from './format';
import { importingInto } from './importing-into';
import type { OpenTable } from './open-table';
import { panelOf } from './report';
import { stageTables } from './stage-table';
import type { Staged } from './staged';

/** Works out what taking in a mail as a conversation would change. */
export async function stageMail(
	portfolio: Portfolio,
	source: File,
	options: StageOptions
): Promise<Result<Staged, Wording>> {
	const read = await readMail(new Uint8Array(await source.arrayBuffer()));
	if (!read.ok) return fail(mailProblemWords(read.problem));
	return ok(await stageRead(portfolio, { source, mail: read.value }, options));
}

interface ReadFile {
	readonly source: File;
	readonly mail: Mail;
}

/** Stages a mail as it is proposed, or as somebody chose; `before` are its sheets with what was answered of them. */
async function stageRead(
	portfolio: Portfolio,
	{ source, mail }: ReadFile,
	options: StageOptions,
	chosen?: { readonly choice: MailChoice; readonly before: readonly ReadSheet[] }
): Promise<Staged> {
	const lens = shownLens(portfolio);
	const day = mail.sentAt === undefined ? undefined : dayOf(new Date(mail.sentAt));
	const ground = { source: portfolio, revealed: portfolio.revealed, lens };
	const proposal = proposalFor(mail, ground, day ?? dayOf(new Date()));
	const choice = chosen?.choice ?? proposedChoice(proposal);
	const held = heldIn((await importingInto(portfolio))(interaction.name), conversationOf(mail));
	const isHere = held?.state === 'live' || held?.state === 'contested';
	const written = { day, text: textOf(mail), untitled: m.mail_untitled() };
	const laid = isHere ? knownMail(mail, lens) : mailSheets(mail, { proposal, choice, lens }, written);
	const sheets = laid.map((sheet) => answered(sheet, chosen?.before ?? []));
	const open: OpenTable = {
		source,
		sheets: sheets.map(({ table, reading }) => ({ table, kinds: [reading.kind] })),
		about: { of: 'mail', from: fromMail(day) },
		async stage(...[into, now, given]) {
			const { stage: _, ...plain } = open;
			const staged = await stageTables(into, plain, now, given);
			const choose = (other: MailChoice) => (at: Portfolio, more: StageOptions) =>
				stageRead(at, { source, mail }, more, { choice: other, before: now }).then(ok);
			const panel = panelOf(MailReport, {
				...{ portfolio: into, mail, day, proposal, choice, choose },
				here: isHere ? held.id : undefined,
				below: saysMore(staged) ? staged.report.panel : undefined
			});
			const account = () => (isHere ? [m.mail_was_here()] : []);
			const read = staged.read && { ...staged.read, open };
			return { ...staged, ...(read && { read }), report: { ...staged.report, panel, account } };
		}
	};
	return open.stage!(portfolio, sheets, options);
}

/** Mails are called after people, by the programs that save them; so what they are is told, not what they are called. */
function fromMail(day: string | undefined): string {
	return day === undefined ? m.exchange_from_mail() : m.exchange_from_mail_of({ day: formatDate(day) });
}

/** Whether there is something about its rows to be told: of what is not taken, or was put together. */
function saysMore({ account }: Staged): boolean {
	return account !== undefined && account.refused.length + account.left.length + account.joined > 0;
}

/** A sheet with what was answered and mended in the one of its kind before. */
function answered(sheet: ReadSheet, before: readonly ReadSheet[]): ReadSheet {
	const same = before.find(({ reading }) => reading.kind === sheet.reading.kind);
	return same ? { ...sheet, reading: { ...sheet.reading, answers: same.reading.answers } } : sheet;
}

/** The text of a mail with what is told of the files in it, which are not kept. */
function textOf({ text, attachments, isCut }: Mail): string {
	const files = attachments.map(({ name, size }) =>
		m.mail_attachment({ name: name || m.mail_attachment_nameless(), size: formatBytes(size) })
	);
	return [
		text,
		...(isCut ? [m.mail_cut_here()] : []),
		...(files.length > 0 ? [m.mail_attachments({ files: formatList(files) })] : [])
	]
		.filter(Boolean)
		.join('\n\n');
}
