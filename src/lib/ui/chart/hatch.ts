/** Stripes for what is not fact yet: told apart without colour. */
export function hatch(colour: string): CanvasPattern | string {
	const tile = document.createElement('canvas');
	tile.width = tile.height = 6;
	const pen = tile.getContext('2d');
	if (!pen) return colour;
	pen.strokeStyle = colour;
	pen.lineWidth = 2;
	pen.beginPath();
	for (const shift of [-6, 0, 6]) {
		pen.moveTo(shift, 6);
		pen.lineTo(shift + 6, 0);
	}
	pen.stroke();
	return pen.createPattern(tile, 'repeat') ?? colour;
}
