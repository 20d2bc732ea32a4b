/** The outlines of a view, in pixels of its own; made by `scripts/atlas/build.ts`. */
export interface Atlas {
	readonly width: number;
	readonly height: number;
	readonly countries: readonly {
		/** ISO alpha-2; absent for areas without a code. */
		readonly code?: string;
		readonly path: string;
		/** Where to put its mark. */
		readonly at: readonly [number, number];
		/** Square pixels. */
		readonly area: number;
	}[];
}

export type AtlasView = 'europe' | 'world';

const loaded = new Map<AtlasView, Promise<Atlas>>();

/** The outlines of a view: fetched when first shown, from this app alone. A failure is tried anew next time. */
export function loadAtlas(view: AtlasView): Promise<Atlas> {
	let atlas = loaded.get(view);
	if (!atlas) {
		atlas = fetchAtlas(view);
		loaded.set(view, atlas);
		atlas.catch(() => loaded.delete(view));
	}
	return atlas;
}

async function fetchAtlas(view: AtlasView): Promise<Atlas> {
	const response = await fetch(`/atlas/${view}.json`);
	if (!response.ok) throw new Error(`/atlas/${view}.json: ${response.status}`);
	return (await response.json()) as Atlas;
}
