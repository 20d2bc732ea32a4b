import type { Source } from '$lib/domain/reading/source';
import { namesBeginning, type Completion } from '$lib/domain/relations/log-line';
import { markedKinds } from '$lib/domain/relations/mentions';
import type { Lens } from '$lib/domain/schema/field';

/** What a mark before the caret may be completed to. */
export interface Completions {
	/** Where the name begins, behind its mark. */
	readonly from: number;
	readonly to: number;
	readonly offers: readonly Completion[];
}

const most = 6;
const open = /(?:^|[\s(])([@#])([^\n@#]{1,60})$/u;

/** The records that the name being typed before the caret may mean; none once it is written out. */
export function completionsAt(
	source: Source,
	lens: Lens,
	text: string,
	caret: number
): Completions | undefined {
	const [, mark, typed] = open.exec(text.slice(0, caret)) ?? [];
	if (mark === undefined || typed === undefined) return undefined;
	const offers = namesBeginning(source, lens, markedKinds[mark]!, typed).slice(0, most);
	if (offers.length === 0 || offers.some(({ name }) => name.length === typed.length)) return undefined;
	return { from: caret - typed.length, to: caret, offers };
}
