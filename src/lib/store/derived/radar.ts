import type { AnyValues, Kind } from '../../domain/schema/kind';
import { kindNamed } from '../../domain/kinds/all';
import { participation } from '../../domain/kinds/participation';
import { project as projectKind } from '../../domain/kinds/project';
import { radarKinds } from '../../domain/radar/document';
import { Radar, type Proposal, type SimilarTo } from '../../domain/radar/radar';
import { InStep } from './in-step';
import type { Portfolio } from '../open/portfolio.svelte';
import { read } from '../../domain/reading/read';

const known = new WeakMap<Portfolio, PortfolioRadar>();

/** The radar over a portfolio; it begins to look with the first call. */
export function radarOf(portfolio: Portfolio): PortfolioRadar {
	let radar = known.get(portfolio);
	if (!radar) known.set(portfolio, (radar = new PortfolioRadar(portfolio)));
	return radar;
}

/** Participations first: they say which partners a project has. */
const watched = [participation.name, ...radarKinds].flatMap((name) => kindNamed(name) ?? []);

/** Which projects and technologies are like which; kept in step with the portfolio. */
export class PortfolioRadar extends InStep {
	#radar: Radar;
	/** Of each participation, its project and partner. */
	readonly #links = new Map<string, readonly [project: string, partner: string]>();
	readonly #partners = new Map<string, Map<string, number>>();

	constructor(portfolio: Portfolio) {
		super(portfolio, watched);
		this.#radar = new Radar(portfolio);
	}

	/** What is like a proposal, saved or as it is typed. Reactive; no network, some milliseconds. */
	similarTo(proposal: Proposal, limit?: number): SimilarTo {
		this.track();
		return this.#radar.similarTo(proposal, this.#partnersOf(proposal.id ?? ''), limit);
	}

	protected forget(): void {
		this.#radar = new Radar(this.portfolio);
		this.#links.clear();
		this.#partners.clear();
	}

	protected look(kind: Kind, id: string, values: AnyValues): void {
		if (kind === participation) this.#link(id, values);
		else this.#radar.put(kind.name, id, values, this.#partnersOf(id));
	}

	protected leave(kind: Kind, id: string): void {
		if (kind === participation) this.#unlink(id);
		else this.#radar.remove(kind.name, id);
	}

	#partnersOf(project: string): Iterable<string> {
		return this.#partners.get(project)?.keys() ?? [];
	}

	#link(id: string, { project, partner }: AnyValues): void {
		if (typeof project !== 'string' || typeof partner !== 'string') return;
		this.#links.set(id, [project, partner]);
		const partners = this.#partners.get(project) ?? new Map<string, number>();
		this.#partners.set(project, partners.set(partner, (partners.get(partner) ?? 0) + 1));
		this.#again(project);
	}

	#unlink(id: string): void {
		const [project, partner] = this.#links.get(id) ?? [];
		if (project === undefined || partner === undefined) return;
		this.#links.delete(id);
		const partners = this.#partners.get(project);
		const left = (partners?.get(partner) ?? 1) - 1;
		if (left > 0) partners?.set(partner, left);
		else partners?.delete(partner);
		this.#again(project);
	}

	/** A project that has been looked at has other partners now. */
	#again(project: string): void {
		const record = read(this.portfolio, projectKind).inAnyState(project);
		if (record && this.#radar.holds(projectKind.name, project))
			this.#radar.put(projectKind.name, project, record.values, this.#partnersOf(project));
	}
}
