import { editChanges } from '../../src/lib/domain/merge/edit';
import type { Change } from '../../src/lib/domain/records/changeset';
import { idOf } from '../../src/lib/domain/base/id';
import { partner } from '../../src/lib/domain/kinds/partner';
import { seedChanges } from '../../src/lib/domain/seed/seed-changes';
import { writePortfolioFile } from '../../src/lib/exchange/portfolio-file/write';
import { Laptop, seededRandom } from '../support/laptop';

/** The portfolio that every fault happens to. */
export const portfolioId = 'FAVTFAVTFAVTFAVT';

/** A colleague who has the portfolio and hands out files of it. */
export class Colleague {
	readonly #laptop = new Laptop('Ben', 11);

	/** @param partners how many the portfolio has to begin with */
	constructor(partners: number) {
		this.#laptop.write(seedChanges());
		// Enough that a few thousand outgrow the log of the browser's database.
		this.add(partners, 'Partner', 2500);
	}

	/** Writes partners named `<name> 0001` and so on, with notes of so many characters. */
	add(partners: number, name: string, notes = 100): void {
		const label = { act: 'import', kind: partner.name, count: partners } as const;
		this.#laptop.write(partnerChanges(partners, name, notes), undefined, label);
	}

	/** Erases one of the partners the portfolio began with. */
	erase(at: number): void {
		const erasure = { do: 'erase', kind: partner.name, id: partnerId(partnerName('Partner', at)) } as const;
		this.#laptop.write([erasure], undefined, { act: 'erase', kind: erasure.kind, id: erasure.id });
	}

	get replica(): string {
		return this.#laptop.replica;
	}

	/** How many changesets they wrote. */
	get length(): number {
		return this.#laptop.log.length;
	}

	/** A portfolio file with all there is. */
	async file(): Promise<Buffer> {
		const { replica, author, log } = this.#laptop;
		const about = {
			portfolio: { id: portfolioId, name: 'Medical applications' },
			writer: { replica, author },
			app: '1.0.0',
			written: '2026-02-01T00:00:00.000Z'
		};
		return Buffer.concat((await writePortfolioFile(about, log)).parts);
	}
}

export function partnerName(name: string, at: number): string {
	return `${name} ${String(at + 1).padStart(5, '0')}`;
}

function partnerId(name: string): string {
	return idOf('fault', name);
}

function partnerChanges(count: number, name: string, notes: number): Change[] {
	const random = seededRandom(count);
	return Array.from({ length: count }, (_, at) => {
		const title = partnerName(name, at);
		const values = { name: title, city: 'Genolier', notes: babble(random, notes) };
		return editChanges(partner, undefined, partnerId(title), values);
	}).flat();
}

/** Text that cannot be packed much: a browser packs what it stores, and a disk would never fill. */
function babble(random: () => number, length: number): string {
	let text = '';
	while (text.length < length) text += `${random().toString(36).slice(2)} `;
	return text.trim();
}
