import { newId } from '../../src/lib/domain/base/id';
import type { AnyValues } from '../../src/lib/domain/schema/kind';
import type { Change, Changeset } from '../../src/lib/domain/records/changeset';
import { composeChangesets } from '../../src/lib/domain/merge/compose';
import { PortfolioState } from '../../src/lib/domain/merge/state';
import { seededBytes, seededRandom } from './laptop';

const words = (
	'accelerator beam detector hadron therapy proton carbon ion imaging hospital dosimetry isotope medipix ' +
	'tomography radiation cancer tumour software simulation patient clinical magnet gantry linac FLASH PET ' +
	'scintillator readout chip electronics vacuum cryogenic robotics machine learning data privacy screening ' +
	'Genève Zürich Kraków Malmö Besançon école université naïve façade œdème Straße'
).split(' ');

const countries = ['CH', 'FR', 'DE', 'IT', 'ES', 'AT', 'PL', 'SE', 'GR', 'PT'];

/**
 * The changesets of a made-up portfolio, the same for the same seed: partners, contacts, technologies,
 * projects that refer to them, and budget lines of the projects.
 *
 * @param records how many records in all
 */
export function portfolioOf(records: number, seed = 1): Changeset[] {
	const random = seededBytes(seed);
	const state = new PortfolioState();
	const writer = { replica: newId(random), author: 'Ada Example', app: 'test' };
	const action = { label: { act: 'import', count: records }, at: '2026-01-05T08:00:00.000Z' } as const;
	return composeChangesets(state, writer, { ...action, changes: changesOf(records, seed) }, random);
}

/** The records of `portfolioOf` as changes that create them. */
export function changesOf(records: number, seed = 1): Change[] {
	const maker = new Maker(seed);
	const changes: Change[] = [];
	while (changes.length < records) changes.push(...maker.project());
	return changes.slice(0, records);
}

/** Makes one project with what belongs to it at a time; each record refers to ones made before it. */
class Maker {
	readonly #next: () => number;
	readonly #random: ReturnType<typeof seededBytes>;
	#made = 0;

	constructor(seed: number) {
		this.#next = seededRandom(seed);
		this.#random = seededBytes(seed + 1);
	}

	project(): Change[] {
		const n = ++this.#made;
		const partner = this.#put('partner', {
			name: `${this.#words(3)} ${n}`,
			acronym: `P${n}`,
			country: this.#pick(countries),
			city: this.#words(1),
			notes: this.#words(24)
		});
		const contact = this.#put('contact', {
			firstName: this.#words(1),
			lastName: `${this.#words(1)} ${n}`,
			email: `person${n}@example.org`
		});
		const technology = this.#put('technology', {
			name: `${this.#words(2)} ${n}`,
			description: this.#words(30)
		});
		const project = this.#put('project', {
			title: `${this.#words(4)} ${n}`,
			acronym: `PR${n}`,
			period: { from: `20${10 + Math.floor(this.#next() * 15)}` },
			technologies: [technology.id],
			summary: this.#words(36)
		});
		const lines = [2024, 2025, 2026, 2027].map((year) =>
			this.#put('budgetLine', {
				project: project.id,
				year,
				category: this.#pick(['personnel', 'material', 'travel', 'other']),
				stage: this.#pick(['requested', 'approved', 'committed', 'spent']),
				money: { amount: Math.floor(this.#next() * 20_000_000), currency: 'CHF' }
			})
		);
		return [partner, contact, technology, project, ...lines];
	}

	#put(kind: string, fields: AnyValues): Change {
		return { do: 'put', kind, id: newId(this.#random), fields: fields as (Change & { do: 'put' })['fields'] };
	}

	#words(count: number): string {
		return Array.from({ length: count }, () => this.#pick(words)).join(' ');
	}

	#pick<T>(from: readonly T[]): T {
		// Skewed, as words are: the first ones are far more frequent.
		return from[Math.floor(this.#next() ** 2 * from.length)]!;
	}
}
