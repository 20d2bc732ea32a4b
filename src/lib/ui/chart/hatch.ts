/** The colour of each pattern that was made: a pattern does not tell. */
const colours = new WeakMap<CanvasPattern, string>();

/** How wide a tile of the stripes is, and a stripe. */
export const hatchTile = 6;
export const hatchStripe = 2;

/** Stripes for what is not fact yet: told apart without colour. */
export function hatch(colour: string): CanvasPattern | string {
	const tile = document.createElement('canvas');
	tile.width = tile.height = hatchTile;
	const pen = tile.getContext('2d');
	if (!pen) return colour;
	pen.strokeStyle = colour;
	pen.lineWidth = hatchStripe;
	pen.beginPath();
	for (const shift of [-hatchTile, 0, hatchTile]) {
		pen.moveTo(shift, hatchTile);
		pen.lineTo(shift + hatchTile, 0);
	}
	pen.stroke();
	const pattern = pen.createPattern(tile, 'repeat');
	if (pattern) colours.set(pattern, colour);
	return pattern ?? colour;
}

/** The colour of stripes made here. */
export const hatchColour = (pattern: CanvasPattern): string | undefined => colours.get(pattern);
