import { isJsonObject } from '$lib/domain/base/json';
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

/** What has been written beside the decision and is in no record yet. */
export interface Jotted {
	/** The note about the item. */
	readonly note?: string;
	/** The action that is being put together. */
	readonly text?: string;
	readonly owner?: string;
	readonly due?: string;
}

/** All that was typed in the room of a meeting, by item. */
export interface TypedInRoom {
	readonly typed: Readonly<Record<string, Typed>>;
	readonly jotted: Readonly<Record<string, Jotted>>;
}

export function isTypedInRoom(value: unknown): value is TypedInRoom {
	if (!isJsonObject(value)) return false;
	const { typed, jotted } = value;
	return [typed, jotted].every((part) => isJsonObject(part) && Object.values(part).every(isJsonObject));
}
