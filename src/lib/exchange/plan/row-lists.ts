import type { CellLeft, PlannedAlike, PlannedJoined, PlannedSame, RefusedRow } from './import-plan';

interface Lists {
	readonly same: PlannedSame[];
	readonly refused: RefusedRow[];
	readonly alike: PlannedAlike[];
	readonly joined: PlannedJoined[];
	readonly cells: CellLeft[];
}

/** What is told of the rows of one kind, of which the latest can be taken back. */
export class RowLists {
	readonly lists: Lists = { same: [], refused: [], alike: [], joined: [], cells: [] };
	#undo: (() => void)[] | undefined;

	note<K extends keyof Lists>(name: K, entry: Lists[K][number]): void {
		const list = this.lists[name] as Lists[K][number][];
		list.push(entry);
		// A question or a refusal says why the row waits that names it.
		if (name !== 'alike' && name !== 'refused')
			this.undoable(() => void list.splice(list.lastIndexOf(entry), 1));
	}

	/** Remembers how something is taken back, where it may have to be. */
	undoable(undo: () => void): void {
		this.#undo?.push(undo);
	}

	/** From here on what is done can be taken back. */
	begin(): void {
		this.#undo = [];
	}

	/** Gives what takes back all that was done since the beginning, the latest first. */
	end(): () => void {
		const steps = this.#undo ?? [];
		this.#undo = undefined;
		return () => {
			for (const undo of steps.toReversed()) undo();
		};
	}
}
