import type { Moving } from './moving';

/** The move that is being asked about, if any. */
export class AskedMove {
	current: Moving | undefined = $state.raw();

	/** Asks what it takes to move these; whether they were moved. */
	ask(ids: readonly string[], to: string): Promise<boolean> {
		return new Promise((resolve) => {
			this.current = {
				id: ids[0]!,
				ids,
				to,
				done: (moved) => {
					this.current = undefined;
					resolve(moved);
				}
			};
		});
	}
}
