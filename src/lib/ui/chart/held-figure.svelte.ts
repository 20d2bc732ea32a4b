import type { FigureMark } from '$lib/domain/base/paper/figure-mark';

/** A picture of figures that somebody holds beside the screen, to see what of it is no longer so. */
class HeldFigure {
	mark: FigureMark | undefined = $state.raw();
	/** How many charts on the screen are the one it is of. */
	found = $state(0);

	hold(mark: FigureMark): void {
		this.mark = mark;
	}

	letGo(): void {
		this.mark = undefined;
	}
}

export const heldFigure = new HeldFigure();

/** Of which portfolio the charts on the screen are, by id and by name; told by what stands around them. */
export const figuresOf: { portfolio: () => string | undefined; name: () => string | undefined } = {
	portfolio: () => undefined,
	name: () => undefined
};
