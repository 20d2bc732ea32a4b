import { SvelteMap } from 'svelte/reactivity';
import { readChosen, readSnapshot } from '$lib/exchange/snapshot/source';
import { fail, ok, type Result } from '$lib/domain/base/result';
import { portfolioFileProblemWords, storeProblemWords, type Wording } from '$lib/problems/words';
import type { PortfolioCase } from '$lib/store/boot/examine';
import type { Choice, Decision, Rescue } from '$lib/store/boot/rescue';
import type { Snapshot } from '$lib/store/snapshots/snapshot';

/** What a person has chosen for a portfolio. */
export type Chosen =
	| { readonly from: 'snapshot'; readonly snapshot: Snapshot }
	| { readonly from: 'file'; readonly file: File }
	| { readonly from: 'left' };

/** One portfolio on the screen: what was found of it and what there is to restore it from. */
export interface CaseOffer {
	readonly one: PortfolioCase;
	/** The newest first. */
	readonly snapshots: readonly Snapshot[];
}

/** What is on offer for each portfolio, and what the person has chosen. */
export class RescuePlan {
	offers = $state.raw<readonly CaseOffer[]>([]);
	/** The snapshot that was read in the place of a chosen one, which turned out damaged. */
	older: Snapshot | undefined;
	readonly chosen = new SvelteMap<string, Chosen>();
	readonly #rescue: Rescue;

	constructor(rescue: Rescue) {
		this.#rescue = rescue;
	}

	/** Looks what there is, and proposes the newest snapshot of each. */
	async read(): Promise<void> {
		const offers = await Promise.all(this.#rescue.cases.map((one) => this.#offerOf(one)));
		for (const { one, snapshots } of offers) this.chosen.set(one.info.id, proposal(one, snapshots));
		this.offers = offers;
	}

	/** Whether anything is restored, and not only gone on without. */
	get restores(): boolean {
		return [...this.chosen.values()].some(({ from }) => from !== 'left');
	}

	/** Reads what was chosen. A snapshot that turns out damaged gives way to the next older one. */
	async decisions(): Promise<Result<readonly Decision[], Wording>> {
		const decisions: Decision[] = [];
		for (const offer of this.offers) {
			const choice = await this.#choiceOf(offer);
			if (!choice.ok) return choice;
			decisions.push([offer.one.info.id, choice.value]);
		}
		return ok(decisions);
	}

	async #offerOf(one: PortfolioCase): Promise<CaseOffer> {
		const listed = await this.#rescue.shelf.list(one.info.id);
		return { one, snapshots: listed.ok ? listed.value : [] };
	}

	async #choiceOf({ one: { info }, snapshots }: CaseOffer): Promise<Result<Choice, Wording>> {
		const chosen = this.chosen.get(info.id) ?? { from: 'left' };
		if (chosen.from === 'left') return ok('left');
		if (chosen.from === 'file') {
			const read = await readChosen(chosen.file, info);
			return read.ok ? read : fail(portfolioFileProblemWords(read.problem));
		}
		const older = snapshots.slice(snapshots.indexOf(chosen.snapshot));
		for (const snapshot of older) {
			const read = await readSnapshot(this.#rescue.shelf, snapshot);
			if (!read.ok) continue;
			if (snapshot !== chosen.snapshot) this.older = snapshot;
			return read;
		}
		return fail(storeProblemWords({ type: 'snapshot-damaged' }));
	}
}

function proposal({ finding }: PortfolioCase, [newest]: readonly Snapshot[]): Chosen {
	return newest && finding !== 'sound' ? { from: 'snapshot', snapshot: newest } : { from: 'left' };
}
