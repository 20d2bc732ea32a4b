import { markKeyword, readMark, type FigureMark } from '$lib/domain/base/paper/figure-mark';
import { textIn } from '$lib/domain/base/paper/png-text';
import { fail, ok } from '$lib/domain/base/result';
import { m } from '$lib/paraglide/messages';
import type { Format } from './format';

/** A picture of a chart of ours: nothing of it is taken in, it says what it is of. */
export interface FoundFigure {
	readonly file: string;
	readonly mark: FigureMark;
	/** The picture is no longer the one that the mark was made for. */
	readonly altered: boolean;
}

/** Pictures of ours are far smaller. */
const largest = 40 * 1024 * 1024;

/** A chart that was saved as a picture, with its mark. */
export const figureFormat: Format = {
	is: ({ guess }) => guess === 'picture',
	accept: ['.png', 'image/png'],
	refusal: ({ size }) => (size > largest ? unmarked() : undefined),
	async stage(_, file) {
		const found = textIn(new Uint8Array(await file.arrayBuffer()), markKeyword);
		const mark = found?.text === undefined ? undefined : readMark(found.text);
		return found && mark
			? ok({ file: file.name, mark, altered: found.digest !== mark.digest })
			: fail(unmarked());
	}
};

function unmarked() {
	return {
		severity: 'error',
		text: m.exchange_picture_unmarked(),
		advice: m.exchange_picture_advice()
	} as const;
}
