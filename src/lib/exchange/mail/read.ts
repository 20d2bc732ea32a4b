import PostalMime, { type Address, type Email, type Mailbox } from 'postal-mime';
import { idOf } from '../../domain/base/id';
import { mendedText } from '../../domain/fields/mended-text';
import { fail, ok, type Result } from '../../domain/base/result';
import { contact } from '../../domain/kinds/contact';
import { fromHtml, tidyText } from '../html/plain';
import type { Mail, MailPerson } from './mail';
import type { MailProblem } from './problems';

/** Who reads a conversation reads a page of it, not a thread of years. */
const longestText = 50_000;
/** Markup is longer than what it says. */
const longestHtml = 1_000_000;
/** Nobody talks with more. */
const mostPeople = 200;
const mostAttachments = 100;

/** A mail has some few parts in parts; a bomb has thousands. */
const limits = { maxNestingDepth: 50, maxHeadersSize: 1024 * 1024, maxRfc822NestingDepth: 3 };

/** Reads a mail as programs save it (RFC 5322, `.eml`). Nothing of it is shown or loaded: it becomes text. */
export async function readMail(bytes: Uint8Array): Promise<Result<Mail, MailProblem>> {
	if (bytes.length === 0) return fail({ type: 'empty' });
	const email = await parsed(bytes);
	if (!email) return fail({ type: 'not-a-mail' });
	const people = peopleIn(email);
	const subject = oneLine(email.subject ?? '');
	if (people.length === 0 && (subject === '' || email.date === undefined))
		return fail({ type: 'not-a-mail' });
	const whole = mendedText(email.text ?? tidyText(fromHtml((email.html ?? '').slice(0, longestHtml)))).text;
	const sentAt = email.date !== undefined && Number.isFinite(Date.parse(email.date)) ? email.date : undefined;
	const messageId = oneLine(email.messageId ?? '').slice(0, 1_000);
	return ok({
		messageId: messageId || `<${idOf('mail', sentAt ?? '', subject, whole)}@isocentre>`,
		subject,
		sentAt,
		people,
		text: whole.slice(0, longestText).trim(),
		isCut: whole.length > longestText,
		attachments: email.attachments.slice(0, mostAttachments).map(({ filename, content }) => ({
			name: oneLine(filename ?? ''),
			size: typeof content === 'string' ? content.length : content.byteLength
		}))
	});
}

async function parsed(bytes: Uint8Array): Promise<Email | undefined> {
	try {
		return await PostalMime.parse(bytes, limits);
	} catch (error) {
		// The library rejects what goes over its limits, and says so in words of its own.
		if (error instanceof Error) return undefined;
		throw error;
	}
}

function peopleIn({ from, sender, to = [], cc = [] }: Email): readonly MailPerson[] {
	const found = new Map<string, MailPerson>();
	const add = (as: MailPerson['as'], addresses: readonly Address[]) => {
		for (const { name, address } of addresses.flatMap(mailboxes)) {
			const text = oneLine(address).toLowerCase();
			if (contact.fields.email.type.check(text) || found.size >= mostPeople) continue;
			if (!found.has(text)) found.set(text, { name: nameOf(name, text), address: text, as });
		}
	};
	add('from', from ? [from] : sender ? [sender] : []);
	add('to', to);
	add('cc', cc);
	return [...found.values()];
}

function mailboxes(address: Address): readonly Mailbox[] {
	return address.group ?? [address as Mailbox];
}

/** Programs put the address where there is no name, and quotation marks around names. */
function nameOf(name: string, address: string): string {
	const text = oneLine(name).replace(/^['"]|['"]$/g, '');
	return text.toLowerCase() === address ? '' : text.slice(0, 200);
}

function oneLine(text: string): string {
	return mendedText(text).text.replace(/\s+/g, ' ').trim();
}
