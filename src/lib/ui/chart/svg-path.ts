import { coordinate } from './svg-text';

/** The path that a pen lays on a canvas, in pixels of the canvas, as SVG writes it. */
export class SvgPath {
	#parts: string[] = [];
	readonly #pen: CanvasRenderingContext2D;

	constructor(pen: CanvasRenderingContext2D) {
		this.#pen = pen;
	}

	get data(): string {
		return this.#parts.join('');
	}

	begin(): void {
		this.#parts = [];
	}

	/** A command with its points, where the pen puts them now. */
	add(command: string, ...points: readonly (readonly [number, number])[]): void {
		this.#parts.push(command + points.map((point) => this.#at(...point)).join(' '));
	}

	rectangle(x: number, y: number, width: number, height: number): void {
		this.add('M', [x, y]);
		this.add('L', [x + width, y]);
		this.add('L', [x + width, y + height]);
		this.add('L', [x, y + height]);
		this.close();
	}

	/** Part of a circle, in two halves, as SVG has no whole one. Pens here scale both directions alike. */
	arc(x: number, y: number, radius: number, from: number, to: number, back = false): void {
		const whole = 2 * Math.PI;
		const turn = back ? -arcOf(to, from) : arcOf(from, to);
		function arcOf(start: number, end: number) {
			return end - start >= whole ? whole : (((end - start) % whole) + whole) % whole;
		}
		const point = (angle: number) => [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const;
		this.add(this.#parts.length === 0 ? 'M' : 'L', point(from));
		const matrix = this.#pen.getTransform();
		const size = coordinate(radius * Math.hypot(matrix.a, matrix.b));
		for (const half of [1, 2])
			this.add(`A${size} ${size} 0 0 ${back ? 0 : 1} `, point(from + (turn * half) / 2));
	}

	close(): void {
		if (this.#parts.length > 0) this.#parts.push('Z');
	}

	#at(x: number, y: number): string {
		const point = this.#pen.getTransform().transformPoint({ x, y });
		return `${coordinate(point.x)} ${coordinate(point.y)}`;
	}
}
