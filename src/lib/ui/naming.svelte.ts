/** Somebody who writes; nameless until they say who they are. */
interface Writer {
	readonly author: string;
}

/**
 * Acts that write who did them ask here first. Whoever has a name goes on at once; who has none is asked on the
 * spot, once, and the act waits for the answer.
 */
class Naming {
	/** The act that waits; undefined while nothing is asked. */
	asked: ((named: boolean) => void) | undefined = $state.raw();

	/** Whether the writer has a name now; not, where they would rather not say it: then nothing is done. */
	isNamed(writer: Writer): Promise<boolean> {
		if (writer.author !== '') return Promise.resolve(true);
		this.answer(false);
		return new Promise((resolve) => (this.asked = resolve));
	}

	/** Lets the act go on, or gives it up. */
	answer(named: boolean): void {
		const waiting = this.asked;
		this.asked = undefined;
		waiting?.(named);
	}
}

export const naming = new Naming();
