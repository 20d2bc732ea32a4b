import { tidyLine, tidyLines } from '$lib/domain/fields/plain-text';
import { opinionChanges, type Manner } from '$lib/domain/assessment/score';
import { assessorKey, readSheets, type Sheet } from '$lib/domain/assessment/sheets';
import type { AnyValues } from '$lib/domain/schema/kind';
import { project } from '$lib/domain/kinds/project';
import { m } from '$lib/paraglide/messages';
import { commitTold } from '$lib/problems/commit-told';
import { lensOf } from '$lib/domain/reading/lens';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { textIn } from '$lib/ui/fields/draft';
import { TypedFields } from '$lib/ui/fields/typed-fields.svelte';
import { today } from '$lib/ui/today';
import { markIn, opinionOf, sheetValues, type DraftMark } from './marks';

/** What one assessor is about to say of one proposal; begins with what they said last. */
export class Scoring {
	readonly #portfolio: Portfolio;
	readonly #project: string;
	readonly #assessor: string;
	/** What is typed: the marks by criterion, beside `recused`, `reason` and `manner`. */
	readonly typed: TypedFields;
	readonly #stored: AnyValues = $derived.by(() => sheetValues(this.sheet));

	constructor(portfolio: Portfolio, projectId: string, assessor: string) {
		this.#portfolio = portfolio;
		this.#project = projectId;
		this.#assessor = assessor;
		const key = `scores.${portfolio.id} ${projectId} ${assessorKey(assessor)}`;
		this.typed = new TypedFields(key, () => this.#stored);
	}

	/** What they have said so far, as it is kept. */
	get sheet(): Sheet | undefined {
		return readSheets(this.#portfolio).get(this.#project)?.get(assessorKey(this.#assessor));
	}

	/** `''` is the proposal as a whole. */
	mark(criterion: string): DraftMark {
		return markIn(this.typed.draft(criterion).value);
	}

	change(criterion: string, change: Partial<DraftMark>): void {
		const { score, comment } = { ...this.mark(criterion), ...change };
		const said = { ...(score !== undefined && { score }), ...(comment !== '' && { comment }) };
		this.typed.change(criterion, { value: Object.keys(said).length > 0 ? said : null });
	}

	get recused(): boolean {
		return this.typed.draft('recused').value === true;
	}

	set recused(is: boolean) {
		this.typed.change('recused', { value: is ? true : null });
	}

	get reason(): string {
		return textIn(this.typed.draft('reason'));
	}

	set reason(text: string) {
		this.typed.change('reason', { value: text || null });
	}

	get manner(): Manner {
		return this.typed.draft('manner').value === 'correct' ? 'correct' : 'again';
	}

	set manner(manner: Manner) {
		this.typed.change('manner', { value: manner === 'correct' ? manner : null });
	}

	/** Writes it as one action; whether there was anything to write. Nothing is, while something has changed since. */
	async save(criteria: readonly string[]): Promise<boolean> {
		if (this.typed.overtaken.length > 0) return false;
		const { sheet } = this;
		const opinion = opinionOf(
			[...criteria, ''].map((one) => [one, this.mark(one)]),
			this.recused ? tidyLines(this.reason) : undefined
		);
		const of = { project: this.#project, assessor: tidyLine(this.#assessor), sheet };
		const changes = opinionChanges(this.#portfolio, of, opinion, { on: today(), manner: this.manner });
		const name = lensOf(this.#portfolio, 'en').title(project.name, this.#project);
		const label = {
			act: 'score',
			kind: project.name,
			id: this.#project,
			...(name === undefined ? {} : { name })
		} as const;
		const done = await commitTold(
			this.#portfolio,
			label,
			changes,
			m.assessment_kept({ assessor: of.assessor })
		);
		if (done) this.typed.close();
		return done;
	}
}
