import type { Label } from '../../domain/records/changeset';
import type { EntityRecord } from '../../domain/schema/record';
import type { Table } from '../../domain/records/table';
import type { Source } from '../../domain/reading/source';
import type { OpenSession } from './open-session';
import { shownLabel } from '../../domain/withheld/shown-label';

/** The records of an open portfolio as screens read them: what is withheld only where it is asked for. */
export class RecordReading {
	protected readonly session: OpenSession;

	protected constructor(session: OpenSession) {
		this.session = session;
	}

	/** The records of a kind; of a kind without records an empty table. */
	table(kind: string): Table {
		return this.session.live.table(kind);
	}

	/**
	 * Every record, withheld ones whole: for the page of one that a person asked for, for what writes, and for what
	 * compares. Lists, pickers, searches and files for people read `table`, `get` and `all`.
	 */
	readonly revealed: Source = { table: (kind) => this.session.live.revealed(kind) };

	/** The visible records of a kind that are withheld, whole. */
	withheld(kind: string): readonly EntityRecord[] {
		return this.session.live.withheldRecords(kind);
	}

	/** A record in any state, a dropped one too; a withheld one says that it is, and nothing else. */
	get(kind: string, id: string): EntityRecord | undefined {
		return this.session.live.table(kind).get(id);
	}

	/** The visible records of a kind; the same array until one of them changes. */
	all(kind: string): readonly EntityRecord[] {
		return this.session.live.table(kind).all();
	}

	/** A label as it may be shown: without the name of a record that is withheld. */
	told<L extends Label | undefined>(label: L): L {
		return shownLabel(label, this) as L;
	}
}
