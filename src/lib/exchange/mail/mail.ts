/** Somebody a mail is from or to. */
export interface MailPerson {
	/** As the mail writes it; empty where it does not. */
	readonly name: string;
	/** In small letters. */
	readonly address: string;
	readonly as: 'from' | 'to' | 'cc';
}

export interface Attachment {
	/** Empty where it has none. */
	readonly name: string;
	/** In bytes. */
	readonly size: number;
}

/** A mail as far as a conversation tells of it. */
export interface Mail {
	/** Message-ID as it stands; where there is none, one of ours from what it says. */
	readonly messageId: string;
	readonly subject: string;
	/** ISO instant; undefined where the mail does not say it. */
	readonly sentAt: string | undefined;
	/** Each address once, at the place that says most: from before to before copy. */
	readonly people: readonly MailPerson[];
	/** The plain part, or the text of the other. */
	readonly text: string;
	/** The text is longer than is kept. */
	readonly isCut: boolean;
	readonly attachments: readonly Attachment[];
}
