import type { ChecklistItem } from '$lib/domain/pipeline/checklist';
import { m } from '$lib/paraglide/messages';

type State = ChecklistItem['state'];

/** How each state of a check looks, and what it is called. */
export const stateWords: Readonly<
	Record<State, { readonly sign: string; readonly tone: 'ok' | 'warn' | 'bad' | 'plain'; words(): string }>
> = {
	holds: { sign: '✓', tone: 'ok', words: m.pipeline_state_holds },
	fails: { sign: '✗', tone: 'bad', words: m.pipeline_state_fails },
	open: { sign: '?', tone: 'warn', words: m.pipeline_state_open },
	overridden: { sign: '!', tone: 'warn', words: m.pipeline_state_overridden },
	exempt: { sign: '–', tone: 'plain', words: m.pipeline_state_exempt }
};
