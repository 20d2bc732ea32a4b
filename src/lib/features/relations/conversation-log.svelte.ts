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

const isText = (value: unknown): value is string => typeof value === 'string';

/** A conversation that is being noted in one go; what was typed is kept on this tab until it is written. */
export class ConversationLog {
	readonly portfolio: Portfolio;
	readonly about: LogAbout;
	readonly #key: string;
	#text: string = $state('');
	medium: string = $state('');
	/** The day ahead that the text names is not a next step. */
	withoutStep: boolean = $state(false);
	/** Who else took part, by id. */
	people: readonly string[] = $state.raw([]);

	constructor(portfolio: Portfolio, about: LogAbout) {
		this.portfolio = portfolio;
		this.about = about;
		this.#key = `log.${portfolio.id} ${about.kind} ${about.id}`;
		this.#text = readKept(this.#key, isText) ?? '';
		this.medium = about.medium ?? 'call';
	}

	get text(): string {
		return this.#text;
	}

	set text(text: string) {
		this.#text = text;
		if (text === '') forget(this.#key);
		else keep(this.#key, text);
	}

	get lens(): Lens {
		return shownLens(this.portfolio);
	}

	readonly line: LogLine = $derived.by(() => readLogLine(this.portfolio, this.lens, this.#text, realToday()));

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
		const made = await this.portfolio.add(interaction.name, values);
		if (!told(this.portfolio, made, m.relations_logged({ subject: String(values['subject']) }))) return false;
		this.text = '';
		this.withoutStep = false;
		this.people = [];
		return true;
	}

	get #name(): string {
		return recordTitle(this.about.kind, this.about.id, this.lens);
	}

	get #usualSubject(): string {
		const medium = this.medium === '' ? '' : valueWords(interaction.name, 'kind', this.medium, this.lens);
		return [medium, this.#name].filter(Boolean).join(' · ');
	}
}
