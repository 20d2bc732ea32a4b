import type { Changeset } from '../../src/lib/domain/records/changeset';
import { writePortfolioFile } from '../../src/lib/exchange/portfolio-file/write';
import { Laptop } from '../support/laptop';

interface FileText {
	readonly header: { readonly portfolio: { readonly id: string; readonly name: string } };
	readonly changesets: readonly Changeset[];
}

/** A colleague who has read an exported file, may write what no screen of the app would, and sends it back. */
export class Colleague extends Laptop {
	readonly #portfolio: FileText['header']['portfolio'];

	constructor(author: string, seed: number, exported: string) {
		super(author, seed);
		const { header, changesets } = JSON.parse(exported) as FileText;
		this.#portfolio = header.portfolio;
		this.read(changesets);
	}

	async file(): Promise<string> {
		const about = {
			portfolio: this.#portfolio,
			writer: { replica: this.replica, author: this.author },
			app: '1.0.0',
			written: new Date().toISOString()
		};
		const { parts } = await writePortfolioFile(about, this.log);
		return new Blob([...parts]).text();
	}
}
