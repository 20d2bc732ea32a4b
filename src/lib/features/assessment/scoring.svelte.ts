import { tidyLine, tidyLines } from '$lib/domain/fields/plain-text';
import { opinionChanges, type Manner } from '$lib/domain/assessment/score';
import { assessorKey, readSheets, type Sheet } from '$lib/domain/assessment/sheets';
import { project } from '$lib/domain/kinds/project';
import { m } from '$lib/paraglide/messages';
import { commitTold } from '$lib/problems/commit-told';
import { lensOf } from '$lib/domain/reading/lens';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { today } from '$lib/ui/today';
import { markOf, marksOf, opinionOf, withMark, type DraftMark } from './marks';

/** What one assessor is about to say of one proposal; begins with what they said last. */
export class Scoring {
	readonly #portfolio: Portfolio;
	readonly #project: string;
	readonly #assessor: string;
	recused = $state(false);
	reason = $state('');
	manner = $state<Manner>('again');
	#marks = $state.raw(marksOf(undefined));

	constructor(portfolio: Portfolio, projectId: string, assessor: string) {
		this.#portfolio = portfolio;
		this.#project = projectId;
		this.#assessor = assessor;
		const { sheet } = this;
		this.recused = sheet?.recused !== undefined;
		this.reason = sheet?.recused?.reason ?? '';
		this.#marks = marksOf(sheet);
	}

	/** What they have said so far, as it is kept. */
	get sheet(): Sheet | undefined {
		return readSheets(this.#portfolio).get(this.#project)?.get(assessorKey(this.#assessor));
	}

	mark(criterion: string): DraftMark {
		return markOf(this.#marks, criterion);
	}

	change(criterion: string, change: Partial<DraftMark>): void {
		this.#marks = withMark(this.#marks, criterion, change);
	}

	/** Writes it as one action; whether there was anything to write. */
	save(): Promise<boolean> {
		const { sheet } = this;
		const opinion = opinionOf(this.#marks, this.recused ? tidyLines(this.reason) : undefined);
		const of = { project: this.#project, assessor: tidyLine(this.#assessor), sheet };
		const changes = opinionChanges(this.#portfolio, of, opinion, { on: today(), manner: this.manner });
		const name = lensOf(this.#portfolio, 'en').title(project.name, this.#project);
		const label = {
			act: 'score',
			kind: project.name,
			id: this.#project,
			...(name === undefined ? {} : { name })
		} as const;
		return commitTold(this.#portfolio, label, changes, m.assessment_kept({ assessor: of.assessor }));
	}
}
