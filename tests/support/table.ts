import type { AnyValues, Kind } from '../../src/lib/domain/schema/kind';
import type { Change } from '../../src/lib/domain/records/changeset';
import type { EntityRecord } from '../../src/lib/domain/schema/record';
import type { Records } from '../../src/lib/exchange/plan/row';
import { Laptop, seededBytes } from './laptop';

/** Records of a kind in a real portfolio, to import into. */
export class ImportTarget {
	readonly #laptop = new Laptop('Ada', 1);
	readonly random = seededBytes(2);
	readonly #kind: Kind;

	constructor(kind: Kind, records: readonly Pick<EntityRecord, 'id' | 'values'>[] = []) {
		this.#kind = kind;
		this.commit(
			records.map(({ id, values }) => ({ do: 'put', kind: kind.name, id, fields: present(values) }))
		);
	}

	get records(): Records {
		return this.#laptop.state.table(this.#kind.name);
	}

	commit(changes: readonly Change[]): void {
		if (changes.length > 0) this.#laptop.write(changes);
	}
}

function present(values: AnyValues) {
	return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Extract<
		Change,
		{ do: 'put' }
	>['fields'];
}
