import { agendaItem, type AgendaItem } from '$lib/domain/kinds/agenda-item';
import { decision, type Decision } from '$lib/domain/kinds/decision';
import { itemsOf } from '$lib/domain/committee/agenda';
import { takeBackChanges } from '$lib/domain/committee/decide';
import { editChanges } from '$lib/domain/merge/edit';
import { isJsonObject, type Json } from '$lib/domain/base/json';
import type { AnyValues } from '$lib/domain/schema/kind';
import { tidyLines } from '$lib/domain/fields/plain-text';
import { m } from '$lib/paraglide/messages';
import { commitTold, told } from '$lib/problems/commit-told';
import { lensOf } from '$lib/domain/reading/lens';
import { shownLens } from '$lib/problems/shown-lens';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { TypedFields } from '$lib/ui/fields/typed-fields.svelte';
import { language } from '$lib/ui/language.svelte';
import { naming } from '$lib/ui/naming.svelte';
import { decidingOf, decisionStored, recordedAt, type Deciding } from './draft-of';
import { jottings, type Jotted, type Typed } from './typed';

interface Asked {
	readonly portfolio: () => Portfolio;
	/** Id of the meeting. */
	readonly meeting: () => string;
	/** Id of the item on screen; undefined for the first. */
	readonly item: () => string | undefined;
	readonly today: () => string;
}

/** Under which what is typed of the decision about an item is kept. */
const decisionAt = (item: string) => `${item} decision`;

/** The room of a meeting: the item on screen, what is typed about each, and what recording it would do. */
export class Room {
	readonly #asked: Asked;
	/** By item and part; kept while people go from one to the next, and over a reload of the page. */
	readonly #typed: TypedFields;

	constructor(asked: Asked) {
		this.#asked = asked;
		this.#typed = new TypedFields(`room.${this.portfolio.id} ${this.meeting}`, () => this.#stored);
	}

	/** What the records say of what is typed here: the decision of each item, and the note about it. */
	readonly #stored: AnyValues = $derived.by(() =>
		Object.fromEntries(
			this.items.flatMap((item) => [
				[decisionAt(item.id), decisionStored(this.portfolio, item)],
				[`${item.id} note`, item.values.outcome]
			])
		)
	);

	get portfolio(): Portfolio {
		return this.#asked.portfolio();
	}

	get meeting(): string {
		return this.#asked.meeting();
	}

	readonly items: readonly AgendaItem[] = $derived.by(() => itemsOf(this.portfolio, this.meeting));

	readonly item: AgendaItem | undefined = $derived.by(() => {
		const wanted = this.#asked.item();
		return this.items.find(({ id }) => id === wanted) ?? this.items[0];
	});

	readonly deciding: Deciding | undefined = $derived.by(() => this.item && this.#decidingOf(this.item));

	/** Whether something about the item on screen is typed and not recorded. */
	get isTouched(): boolean {
		return this.item !== undefined && this.#typed.typed(decisionAt(this.item.id)) !== undefined;
	}

	get typed(): Typed {
		return this.item ? this.#typedOf(this.item) : {};
	}

	#typedOf(item: AgendaItem): Typed {
		const value = this.#typed.typed(decisionAt(item.id))?.value ?? null;
		return isJsonObject(value) ? (value as Typed) : {};
	}

	/** The decision that another tab has recorded since typing about the item on screen began; `null` is none any more. */
	get since(): Decision | null | undefined {
		if (!this.item || this.#typed.since(decisionAt(this.item.id)) === undefined) return undefined;
		return recordedAt(this.portfolio, this.item) ?? null;
	}

	/** What was typed is to stand, whatever has been recorded. */
	keepMine(): void {
		if (this.item) this.#typed.keepMine(decisionAt(this.item.id));
	}

	/** The item so many places further; undefined at the ends. */
	neighbour(by: 1 | -1): string | undefined {
		return this.items[this.items.findIndex(({ id }) => id === this.item?.id) + by]?.id;
	}

	/** The next item that has not been dealt with, from the one on screen on and around. */
	nextOpen(): string | undefined {
		const at = this.items.findIndex(({ id }) => id === this.item?.id);
		const round = [...this.items.slice(at + 1), ...this.items.slice(0, at)];
		return round.find(({ values }) => values.treated !== true)?.id;
	}

	type(typed: Typed): void {
		if (!this.item) return;
		this.#typed.change(decisionAt(this.item.id), { value: { ...this.typed, ...typed } as unknown as Json });
	}

	/** What has been written beside the decision of an item. */
	jotted(item: string): Jotted {
		return Object.fromEntries(
			jottings.flatMap((part) => {
				const text = this.#typed.typed(`${item} ${part}`)?.text;
				return text === undefined ? [] : [[part, text]];
			})
		);
	}

	/** Writes beside the decision of an item; what is undefined is forgotten. */
	jot(item: string, jotted: { readonly [K in keyof Jotted]: Jotted[K] | undefined }): void {
		for (const [part, text] of Object.entries(jotted))
			if (text === undefined) this.#typed.takeSince(`${item} ${part}`);
			else this.#typed.change(`${item} ${part}`, { value: tidyLines(text) || null, text });
	}

	/** What the note about an item says by now, where another tab has changed it since; `null` is cleared. */
	noteSince(item: string): Json | null | undefined {
		return this.#typed.since(`${item} note`);
	}

	/** The note as typed is to stand. */
	keepNote(item: string): void {
		this.#typed.keepMine(`${item} note`);
	}

	/** Forgets what was typed about the item on screen. */
	forget(): void {
		if (this.item) this.#typed.takeSince(decisionAt(this.item.id));
	}

	/** Records the decision on screen as one action; whether it was written. */
	async record(): Promise<boolean> {
		const { portfolio } = this;
		// Who has no name is asked for it here, and an override waits for that.
		if (!this.deciding || this.deciding.problems.some(({ type }) => type !== 'no-name')) return false;
		if (this.since !== undefined || !(await naming.isNamed(portfolio))) return false;
		// As of now: the name has come into it.
		const { deciding } = this;
		if (!deciding || deciding.problems.length > 0) return false;
		const { id, changes } = deciding.judgement;
		const name = this.#nameIn('en');
		const written = await portfolio.commit({ act: 'decide', kind: decision.name, id, name }, changes);
		const outcome = shownLens(portfolio)
			.options('decisionOutcome')
			.find(({ key }) => key === deciding.draft.outcome)?.label;
		const done = m.room_recorded({
			outcome: outcome ?? deciding.draft.outcome,
			name: this.#nameIn(language.current)
		});
		if (told(portfolio, written, done)) this.forget();
		return written.ok;
	}

	/** Takes back the decision of the item on screen, the same whatever was done since it was recorded. */
	async takeBack(): Promise<boolean> {
		const { portfolio, deciding } = this;
		if (!deciding?.recorded) return false;
		const done = m.room_taken_back({ name: this.#nameIn(language.current) });
		this.forget();
		const label = {
			act: 'drop',
			kind: decision.name,
			id: deciding.judgement.id,
			name: this.#nameIn('en')
		} as const;
		return commitTold(portfolio, label, takeBackChanges(portfolio, deciding.judgement.id), done);
	}

	/** Says that the item on screen has been dealt with, or not. */
	async treat(): Promise<void> {
		const { item } = this;
		if (!item) return;
		const changes = editChanges(agendaItem, item, item.id, { treated: item.values.treated !== true });
		const label = {
			act: 'edit',
			kind: agendaItem.name,
			id: item.id,
			name: item.values.title ?? item.id
		} as const;
		await commitTold(this.portfolio, label, changes);
	}

	#decidingOf(item: AgendaItem): Deciding {
		const typed = this.#typedOf(item);
		return decidingOf(this.portfolio, item, typed, { by: this.portfolio.author, today: this.#asked.today() });
	}

	#nameIn(locale: 'en' | 'fr'): string {
		const { project, title } = this.item?.values ?? {};
		const named =
			project === undefined ? undefined : lensOf(this.portfolio, locale).title('project', project);
		return named ?? title ?? '';
	}
}
