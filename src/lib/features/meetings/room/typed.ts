import type { DecisionType } from '$lib/domain/kinds/decision-types';

/** What a person has typed about an item and not recorded yet; what is absent is as the records have it. */
export interface Typed {
	readonly type?: DecisionType;
	readonly outcome?: string;
	readonly date?: string;
	readonly conditions?: string;
	readonly conditionsDue?: string;
	readonly rationale?: string;
	readonly priority?: string;
	readonly deferredTo?: string;
	readonly revisitOn?: string;
	readonly recused?: readonly string[];
	readonly votesFor?: string;
	readonly votesAgainst?: string;
	readonly abstentions?: string;
	readonly quorumReason?: string;
	readonly envelopeReason?: string;
	readonly overrideReason?: string;
	/** Amounts by `year fund`. */
	readonly amounts?: Readonly<Record<string, string>>;
	/** Years asked for by nobody, as `year fund`. */
	readonly added?: readonly string[];
}

/** The fields that are plain texts. */
export type TypedText = {
	[K in keyof Typed]-?: Typed[K] extends string | undefined ? K : never;
}[keyof Typed];

/** What has been written beside the decision and is in no record yet: the note, and the action being put together. */
export const jottings = ['note', 'text', 'owner', 'due'] as const;

export type Jotted = Readonly<Partial<Record<(typeof jottings)[number], string>>>;
