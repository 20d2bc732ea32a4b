import { meeting as meetingKind } from '$lib/domain/kinds/meeting';
import { peopleNamed } from '$lib/domain/protection/people-named';
import { shownLens } from '$lib/problems/shown-lens';
import { noteFile } from '$lib/problems/note-file';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { browserSurroundings } from '$lib/store/base/surroundings';
import { m } from '$lib/paraglide/messages';
import { saveText } from '$lib/ui/save-file';
import { leftOut, packLanguage } from './choice';
import type { Progress } from './make';

/** Shown only when it takes longer than this. */
const patience = 1_000;

/** A pack in the making: one at a time, the newest wins. */
class PackMaking {
	#progress: Progress | undefined = $state.raw();
	#control: AbortController | undefined;

	/** How far it is, once it has taken a while; undefined when nothing is being made. */
	get progress(): Progress | undefined {
		return this.#progress;
	}

	/** Makes the pack of a meeting as chosen last and hands it to the browser's downloads. */
	async make(portfolio: Portfolio, meeting: string): Promise<void> {
		this.cancel();
		const control = new AbortController();
		this.#control = control;
		const began = performance.now();
		try {
			const { makePack } = await import('./make');
			const order = { meeting, locale: packLanguage.current, without: leftOut.current };
			const { name, text } = await makePack(portfolio, order, {
				signal: control.signal,
				now: browserSurroundings.now(),
				onprogress: (progress) => {
					if (performance.now() - began > patience) this.#progress = progress;
				}
			});
			await givePack(portfolio, meeting, { name, text });
		} catch (reason) {
			if (!control.signal.aborted) throw reason;
		} finally {
			if (this.#control === control) this.#progress = undefined;
		}
	}

	cancel(): void {
		this.#control?.abort();
		this.#progress = undefined;
	}
}

/** Hands a pack to the browser's downloads, and notes it in the register of exports. */
export async function givePack(
	portfolio: Portfolio,
	meeting: string,
	{ name, text }: { readonly name: string; readonly text: string }
): Promise<void> {
	saveText(name, text, 'text/html;charset=utf-8');
	const scope = shownLens(portfolio).title(meetingKind.name, meeting) ?? '';
	const written = { form: 'pack', file: name, scope, people: peopleNamed(portfolio, text) } as const;
	await noteFile(portfolio, written, m.pack_made_file({ name }));
}

export const packMaking = new PackMaking();
