import { Dexie, type EntityTable } from 'dexie';

/** A backup as it was written here, to be compared when it is tried. */
export interface Made {
	/** The name of the file. */
	readonly file: string;
	/** ISO instant. */
	readonly at: string;
	/** Of the changesets in it, and how many there are. */
	readonly fingerprint: string;
	readonly changesets: number;
}

/** How it went when a backup was restored into a scratch place and compared. */
export interface Tried {
	readonly file: string;
	readonly at: string;
	readonly good: boolean;
}

/** Where the backups of one portfolio go, as a person chose it, and what became of them. */
export interface BackupPlace {
	readonly portfolio: string;
	readonly handle: FileSystemDirectoryHandle;
	readonly made?: Made;
	readonly tried?: Tried;
	/** The log whose erasures are known to be in no file there; see `logName` of snapshots. */
	readonly withoutErasedOf?: string;
}

/** Folders chosen for backups. A database of its own: handles are no text, and are of this browser alone. */
class PlacesDatabase extends Dexie {
	declare readonly places: EntityTable<BackupPlace, 'portfolio'>;

	constructor(name: string) {
		super(name);
		this.version(1).stores({ places: 'portfolio' });
	}
}

/** Keeps which folder the backups of each portfolio go to. */
export class BackupPlaces {
	readonly #db: PlacesDatabase;

	constructor(name = 'isocentre.backups') {
		this.#db = new PlacesDatabase(name);
	}

	of(portfolio: string): Promise<BackupPlace | undefined> {
		return this.#db.places.get(portfolio);
	}

	async keep(place: BackupPlace): Promise<void> {
		await this.#db.places.put(place);
	}

	/** Forgets the folder; nothing in it is touched. */
	async forget(portfolio: string): Promise<void> {
		await this.#db.places.delete(portfolio);
	}
}
