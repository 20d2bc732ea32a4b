/**
 * Whether what is shown may be changed. Where it may not, keys and drags that write do nothing, and everything
 * marked `data-writes`, and every link to a form, is gone from the screen (`style/base.css`).
 */
class Writing {
	/** Tells so; reactive. Set once by the app. */
	ask: () => boolean = $state.raw(() => true);

	get allowed(): boolean {
		return this.ask();
	}
}

export const writing = new Writing();
