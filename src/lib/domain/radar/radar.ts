import type { AnyValues } from '../schema/kind';
import { project } from '../kinds/project';
import { comparisonsOf, type Comparison } from './comparisons';
import { radarTexts, radarWeights, technologiesOf, type RadarKind } from './document';
import { RadarIndex, type Similar, type Weights } from './radar-index';
import { termsOf } from './terms';
import type { Source } from '../reading/source';

/** A term that two have in common, as the other one says it. */
export interface SharedTerm {
	readonly key: string;
	/** The word or words there; undefined for a reference (`partner P0…`, `technology T0…`, `medicalField imaging`). */
	readonly word: string | undefined;
}

/** A project or technology that is like a proposal. */
export interface SimilarRecord {
	readonly kind: RadarKind;
	readonly id: string;
	/** The share of what the proposal says that is found there, rare terms counting more: 0 to about 1. */
	readonly likeness: number;
	/** The most telling first; at least one. */
	readonly shared: readonly SharedTerm[];
	/** What somebody said of the two. */
	readonly comparison: Comparison | undefined;
}

/** Unrelated ones step back: they stand last. */
export interface SimilarTo {
	readonly projects: readonly SimilarRecord[];
	readonly technologies: readonly SimilarRecord[];
}

/** A proposal as it is typed. */
export interface Proposal {
	/** Undefined while it has not been saved. */
	readonly id: string | undefined;
	readonly values: AnyValues;
}

/** Below this share of what was said, or this part of the best, likeness is chance. */
const leastLikeness = 0.1;
const leastOfBest = 0.3;
const termsShown = 8;

/** The projects and technologies of a portfolio, to hold proposals beside. */
export class Radar {
	readonly #source: Source;
	readonly #index = new RadarIndex();

	constructor(source: Source) {
		this.#source = source;
	}

	put(kind: string, id: string, values: AnyValues, partners: Iterable<string>): void {
		this.#index.put(`${kind} ${id}`, radarWeights(this.#source, kind, values, partners));
	}

	holds(kind: string, id: string): boolean {
		return this.#index.weightsOf(`${kind} ${id}`) !== undefined;
	}

	remove(kind: string, id: string): void {
		this.#index.remove(`${kind} ${id}`);
	}

	/** What is like a proposal, the most alike first, up to a number of each kind. */
	similarTo({ id, values }: Proposal, partners: Iterable<string>, limit = 5): SimilarTo {
		const asked = radarWeights(this.#source, project.name, values, partners);
		const compared = id === undefined ? undefined : comparisonsOf(this.#source, id);
		const own = new Set(id === undefined ? [] : [`project ${id}`]);
		// What it rests on is known; the radar is for what is not.
		for (const used of technologiesOf(values)) own.add(`technology ${used}`);
		const ranked = (kind: RadarKind): readonly SimilarRecord[] => {
			const fits = (key: string) => key.startsWith(`${kind} `) && !own.has(key);
			const held = this.#index.like(asked, limit + (compared?.size ?? 0), fits);
			const records = near(held).map(({ key, likeness }) => ({
				kind,
				id: key.slice(kind.length + 1),
				likeness,
				shared: this.#shared(asked, key),
				comparison: compared?.get(key)
			}));
			const back = ({ comparison }: SimilarRecord) => comparison?.verdict === 'unrelated';
			const related = records.filter((one) => !back(one)).slice(0, limit);
			return [...related, ...records.filter(back)];
		};
		return { projects: ranked('project'), technologies: ranked('technology') };
	}

	#shared(asked: Weights, key: string): readonly SharedTerm[] {
		const there = this.#index.weightsOf(key)!;
		const worth = (term: string) =>
			this.#index.rarity(term) * Math.min(3, asked.get(term)!) * Math.min(3, there.get(term)!);
		const said = this.#saidIn(key);
		const terms = [...asked.keys()]
			.filter((term) => there.has(term))
			.map((term) => ({ term, worth: worth(term) }))
			.sort((a, b) => b.worth - a.worth || (a.term < b.term ? -1 : 1));
		const whole = terms.flatMap(({ term }) => said.get(term) ?? []);
		return terms
			.filter(({ term }) => !whole.some((one) => isWithin(said.get(term), one)))
			.slice(0, termsShown)
			.map(({ term }) => ({ key: term, word: said.get(term)?.word }));
	}

	/** Each term of a record as it is first said there, or in the name of a technology it rests on. */
	#saidIn(key: string): ReadonlyMap<string, Said> {
		const [kind, id] = key.split(' ') as [string, string];
		const said = new Map<string, Said>();
		for (const [text, words] of radarTexts(this.#source, kind, id).entries())
			for (const { key: term, from, to } of termsOf(words))
				if (!said.has(term)) said.set(term, { text, from, to, word: words.slice(from, to) });
		return said;
	}
}

interface Said {
	readonly text: number;
	readonly from: number;
	readonly to: number;
	readonly word: string;
}

/** Whether a word only repeats a part of a longer term: the gamma of prompt gamma. */
function isWithin(part: Said | undefined, whole: Said): boolean {
	if (part?.text !== whole.text || part.to - part.from >= whole.to - whole.from) return false;
	return part.from >= whole.from && part.to <= whole.to;
}

function near(found: readonly Similar[]): readonly Similar[] {
	const best = found[0]?.likeness ?? 0;
	return found.filter(({ likeness }) => likeness >= Math.max(leastLikeness, best * leastOfBest));
}
