import { plainName } from '$lib/exchange/portfolio-file/file-name';
import { readableFile } from '$lib/exchange/snapshot/readable';
import type { PortfolioInfo } from '$lib/store/log/database';
import type { Rescue } from '$lib/store/boot/rescue';
import { browserSurroundings } from '$lib/store/base/surroundings';
import { saveBlob } from '$lib/ui/save-file';

/** Saves every row that the browser has of a portfolio, as it lies there. */
export async function saveAsFound(rescue: Rescue, { id, name }: PortfolioInfo): Promise<void> {
	saveBlob(`${plainName(name) || id}-as-found.json`, await rescue.asFound(id));
}

/** Saves what can be read of a portfolio as a file that opens like any other. */
export async function saveReadable(rescue: Rescue, info: PortfolioInfo): Promise<void> {
	const { author } = rescue.examination;
	const { app, now } = browserSurroundings;
	const foldable = await rescue.foldable(info.id);
	const { name, content } = await readableFile(info, foldable, { author, app, written: now() });
	saveBlob(name, content);
}
