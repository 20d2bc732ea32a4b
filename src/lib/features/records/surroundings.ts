import type { AnyValues, Kind } from '$lib/domain/schema/kind';
import { settledOf } from '$lib/domain/protection/settled';
import { kindNamed } from '$lib/domain/kinds/all';
import { kindWord } from '$lib/problems/record-words';
import { storeProblemWords } from '$lib/problems/words';
import { shownLens } from '$lib/problems/shown-lens';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import type { Surroundings } from '$lib/ui/fields/surroundings';
import { today } from '$lib/ui/today';
import { toasts } from '$lib/ui/toast/toasts.svelte';
import { choosableOf } from '$lib/problems/choosable';

/** What editors ask of an open portfolio. */
export function surroundingsOf(portfolio: Portfolio): Surroundings {
	const lens = shownLens(portfolio);
	return {
		lens,
		choosable: (kind) => choosableOf(portfolio, kind, lens),
		creator: (name) => creatorOf(portfolio, kindNamed(name)),
		kindWord
	};
}

/** Kinds that are made from a name: it is all they require, but for what they start with. */
function creatorOf(
	portfolio: Portfolio,
	kind: Kind | undefined
): ((name: string) => Promise<string | undefined>) | undefined {
	const nameField = kind?.names?.[0];
	if (!kind || nameField === undefined) return undefined;
	const proposed = (): AnyValues => kind.defaults?.(today(), settledOf(portfolio)) ?? {};
	const required = Object.keys(kind.fields).filter((field) => kind.fields[field]!.required);
	if (!required.every((field) => field === nameField || proposed()[field] !== undefined)) return undefined;
	return async (name) => {
		const made = await portfolio.create(kind.name, { ...proposed(), [nameField]: name });
		if (made.ok) return made.value;
		toasts.show({ text: storeProblemWords(made.problem).text, tone: 'bad' });
		return undefined;
	};
}
