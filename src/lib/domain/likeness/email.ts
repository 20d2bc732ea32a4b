import type { Read, Trait } from '../schema/trait';

/** Mailboxes of an office rather than of one person. */
const offices = new Set(
	(
		'info contact office admin mail hello secretariat secretary accueil kontakt enquiries inquiries sekretariat ' +
		'support help team press communication noreply no-reply webmaster reception direction segreteria'
	).split(' ')
);

/** Services that read `a.b+c@` as `ab@`. */
const dotless = new Set(['gmail.com', 'googlemail.com']);

/** The same address is the same person, but for the mailboxes that several share. */
export function sameEmail(field: string): Trait {
	return {
		fields: [field],
		read(values): Read | undefined {
			const value = values[field];
			const address = typeof value === 'string' ? mailbox(value) : undefined;
			return address === undefined ? undefined : { keys: [address] };
		},
		compare: () => 3
	};
}

function mailbox(address: string): string | undefined {
	const [, local, domain] = /^([^@]+)@([^@]+)$/.exec(address.trim().toLowerCase()) ?? [];
	if (local === undefined || domain === undefined) return undefined;
	const [plain = ''] = local.split('+', 1);
	if (offices.has(plain)) return undefined;
	return dotless.has(domain) ? `${plain.replaceAll('.', '')}@gmail.com` : `${plain}@${domain}`;
}
