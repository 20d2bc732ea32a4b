import { untrack } from 'svelte';
import { isJsonObject } from '$lib/domain/base/json';
import { contact } from '$lib/domain/kinds/contact';
import { interaction } from '$lib/domain/kinds/interaction';
import { partner } from '$lib/domain/kinds/partner';
import { project } from '$lib/domain/kinds/project';
import { technology } from '$lib/domain/kinds/technology';
import { shownLens } from '$lib/problems/shown-lens';
import { organisationsOn } from '$lib/domain/relations/affiliations';
import { readLogLine, type LogLine } from '$lib/domain/relations/log-line';
import type { Lens, Reference } from '$lib/domain/schema/field';
import type { AnyValues } from '$lib/domain/schema/kind';
import { m } from '$lib/paraglide/messages';
import { told } from '$lib/problems/commit-told';
import { recordTitle, valueWords } from '$lib/problems/record-words';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { forget, keep, readKept } from '$lib/ui/kept';
import { realToday } from '$lib/ui/today';

/** With whom or about what a conversation is noted, and of which kind it was, where that is known. */
export interface LogAbout extends Reference {
	/** Key of the list of kinds of conversation. */
	readonly medium?: string | undefined;
}

/** What was typed and chosen of a conversation. */
type Typed = {
	readonly text: string;
	/** Key of the list of kinds of conversation. */
	readonly medium: string;
	/** The day ahead that the text names is not a next step. */
	readonly withoutStep: boolean;
	/** Who else took part, by id. */
	readonly people: readonly string[];
};

const nothing: Typed = { text: '', medium: '', withoutStep: false, people: [] };

function isTyped(value: unknown): value is Typed {
	if (!isJsonObject(value)) return false;
	const { text, medium, withoutStep, people } = value;
	return (
		[text, medium].every((one) => typeof one === 'string') &&
		typeof withoutStep === 'boolean' &&
		Array.isArray(people) &&
		people.every((one) => typeof one === 'string')
	);
}

/** A conversation that is being noted in one go; what was typed and chosen is kept on this tab until it is written. */
export class ConversationLog {
	readonly portfolio: Portfolio;
	readonly about: LogAbout;
	/** Under which it is kept: the first; what was begun under the others, of records since joined into this one, is gone on with. */
	readonly #keys: readonly string[];
	#typed: Typed = $state.raw(nothing);

	constructor(portfolio: Portfolio, about: LogAbout) {
		const { kind } = about;
		// Whoever shows it is told of a join; asking here too would begin it anew at every change.
		const aliases = untrack(() => portfolio.aliases);
		const id = aliases.survivorOf(kind, about.id);
		this.portfolio = portfolio;
		this.about = { ...about, id };
		this.#keys = [id, ...aliases.joinedInto(kind, id)].map((one) => `log.${portfolio.id} ${kind} ${one}`);
		const begun = this.#keys.flatMap((key) => readKept(key, isTyped) ?? []);
		const text = begun.map((one) => one.text).join('\n');
		this.#typed = { ...this.#afresh, ...begun[0], text };
	}

	get text(): string {
		return this.#typed.text;
	}

	set text(text: string) {
		this.#type({ text });
	}

	get medium(): string {
		return this.#typed.medium;
	}

	set medium(medium: string) {
		this.#type({ medium });
	}

	get withoutStep(): boolean {
		return this.#typed.withoutStep;
	}

	set withoutStep(withoutStep: boolean) {
		this.#type({ withoutStep });
	}

	get people(): readonly string[] {
		return this.#typed.people;
	}

	set people(people: readonly string[]) {
		this.#type({ people });
	}

	get lens(): Lens {
		return shownLens(this.portfolio);
	}

	readonly line: LogLine = $derived.by(() =>
		readLogLine(this.portfolio, this.lens, this.#typed.text, realToday())
	);

	/** The next step in words, its day and its owner; undefined where the text names none, or it is not one. */
	get step(): { readonly words: string; readonly due: string } | undefined {
		const { nextStep } = this.line;
		if (nextStep === undefined || this.withoutStep) return undefined;
		return { due: nextStep.due, words: nextStep.words || m.relations_follow_up({ name: this.#name }) };
	}

	/** The conversation as it would be written. */
	get values(): AnyValues {
		const { line, step } = this;
		const { kind, id } = this.about;
		const date = realToday();
		const people = kind === contact.name ? [id] : this.people;
		const theirs = people.flatMap((one) => organisationsOn(this.portfolio, one, date));
		const only = theirs.every((one) => one === theirs[0]) ? theirs[0] : undefined;
		const organisation = kind === partner.name ? id : only;
		const values = {
			subject: line.subject || this.#usualSubject,
			date,
			kind: this.medium || undefined,
			people: people.length > 0 ? people : undefined,
			partner: organisation,
			project: line.project ?? (kind === project.name ? id : undefined),
			technology: line.technology ?? (kind === technology.name ? id : undefined),
			text: line.text || undefined,
			...(step && { nextStep: step.words, due: step.due, owner: this.portfolio.author || undefined })
		};
		return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as AnyValues;
	}

	/** Writes it down as one action; whether it was. */
	async save(): Promise<boolean> {
		const { values } = this;
		// Whatever is begun anew by its being written finds nothing typed.
		this.#keys.forEach(forget);
		const made = await this.portfolio.add(interaction.name, values);
		const done = told(this.portfolio, made, m.relations_logged({ subject: String(values['subject']) }));
		if (done) this.#typed = this.#afresh;
		else this.#type({});
		return done;
	}

	get #afresh(): Typed {
		return { ...nothing, medium: this.about.medium ?? 'call' };
	}

	#type(more: Partial<Typed>): void {
		this.#typed = { ...this.#typed, ...more };
		this.#keys.forEach(forget);
		const { text, people } = this.#typed;
		if (text !== '' || people.length > 0) keep(this.#keys[0]!, this.#typed);
	}

	get #name(): string {
		return recordTitle(this.about.kind, this.about.id, this.lens);
	}

	get #usualSubject(): string {
		const medium = this.medium === '' ? '' : valueWords(interaction.name, 'kind', this.medium, this.lens);
		return [medium, this.#name].filter(Boolean).join(' · ');
	}
}
