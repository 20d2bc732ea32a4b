import { hatchColour, hatchStripe, hatchTile } from './hatch';
import { SvgPath } from './svg-path';
import { element, xmlText } from './svg-text';

/** A canvas that keeps what is drawn on it as SVG too, so that both pictures come of one drawing. */
export interface Sketch {
	readonly canvas: HTMLCanvasElement;
	/** What is drawn so far, in pixels of the canvas. */
	svg(): string;
	/** Draws another sketch at a place, in a size. */
	put(drawn: { readonly canvas: HTMLCanvasElement; readonly svg: string }, place: Place): void;
}

interface Place {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

type Pen = CanvasRenderingContext2D;
const shapes = new WeakMap<Path2D, string>();

/** An outline that a sketch can keep: a `Path2D` does not tell what it was made of. */
export function outline(path: string): Path2D {
	const shape = new Path2D(path);
	shapes.set(shape, path);
	return shape;
}

/**
 * A new sketch, whose canvas answers `getContext('2d')` with a pen that draws and keeps notes. It notes what charts and
 * maps here use of a pen: paths, rectangles, texts, clips and stripes.
 *
 * @param name begins the ids in it, so that sketches within one another keep theirs apart
 */
export function sketch(width: number, height: number, name: string): Sketch {
	const canvas = document.createElement('canvas');
	canvas.width = width;
	canvas.height = height;
	const pen = canvas.getContext('2d');
	if (!pen) throw new Error('This browser gives no 2D canvas');
	const notes = new Notes(pen, name);
	const noting = new Proxy(pen, {
		get(_, key) {
			const value: unknown = Reflect.get(pen, key, pen);
			if (typeof value !== 'function') return value;
			return (...given: unknown[]): unknown => {
				notes.note(String(key), given);
				return Reflect.apply(value, pen, given);
			};
		},
		set: (_, key, value) => Reflect.set(pen, key, value, pen)
	});
	canvas.getContext = (() => noting) as unknown as typeof canvas.getContext;
	return {
		canvas,
		svg: () => notes.svg,
		put(drawn, place) {
			notes.put(drawn.svg, place, drawn.canvas);
			pen.drawImage(drawn.canvas, place.x, place.y, place.width, place.height);
		}
	};
}

/** What a pen did, as elements of SVG; colours, fonts and transforms are asked of the pen as they are when it draws. */
class Notes {
	#elements: string[] = [];
	readonly #definitions = new Map<string, string>();
	readonly #path: SvgPath;
	#clip: string | undefined;
	readonly #saved: (string | undefined)[] = [];
	readonly #pen: Pen;
	readonly #name: string;
	/** What a call of the pen adds, before the pen does it. */
	readonly #deeds: Record<string, (...given: never[]) => void>;

	constructor(pen: Pen, name: string) {
		this.#pen = pen;
		this.#name = name;
		const path = (this.#path = new SvgPath(pen));
		this.#deeds = {
			save: () => this.#saved.push(this.#clip),
			restore: () => (this.#clip = this.#saved.pop()),
			beginPath: () => path.begin(),
			closePath: () => path.close(),
			moveTo: (x: number, y: number) => path.add('M', [x, y]),
			lineTo: (x: number, y: number) => path.add('L', [x, y]),
			bezierCurveTo: (a: number, b: number, c: number, d: number, x: number, y: number) =>
				path.add('C', [a, b], [c, d], [x, y]),
			quadraticCurveTo: (a: number, b: number, x: number, y: number) => path.add('Q', [a, b], [x, y]),
			rect: (x: number, y: number, width: number, height: number) => path.rectangle(x, y, width, height),
			arc: (x: number, y: number, radius: number, from: number, to: number, back?: boolean) =>
				path.arc(x, y, radius, from, to, back),
			clip: () => (this.#clip = this.#clipOf(path.data)),
			fill: (shape?: unknown) => this.#drawPath(shape, 'fill'),
			stroke: (shape?: unknown) => this.#drawPath(shape, 'stroke'),
			fillRect: (x: number, y: number, width: number, height: number) => {
				const own = new SvgPath(pen);
				own.rectangle(x, y, width, height);
				this.#add('path', { d: own.data, ...this.#looks('fill') });
			},
			// Here a pen clears all or nothing.
			clearRect: () => (this.#elements = []),
			fillText: (text: string, x: number, y: number) => this.#addText(text, x, y)
		};
	}

	note(key: string, given: readonly unknown[]): void {
		if (Object.hasOwn(this.#deeds, key)) this.#deeds[key]!(...(given as never[]));
	}

	get svg(): string {
		const definitions = [...this.#definitions.values()].join('');
		return (definitions && element('defs', {}, definitions)) + this.#elements.join('');
	}

	put(svg: string, { x, y, width, height }: Place, of: HTMLCanvasElement): void {
		const { a, b, c, d, e, f } = this.#pen
			.getTransform()
			.translate(x, y)
			.scale(width / of.width, height / of.height);
		this.#elements.push(element('g', { transform: matrixOf([a, b, c, d, e, f]) }, svg));
	}

	/** A clip lies in pixels of the canvas, so it is around what the pen moves. */
	#add(name: string, attributes: Record<string, string | number | undefined>, content?: string): void {
		const { globalAlpha } = this.#pen;
		const opacity = globalAlpha === 1 ? undefined : globalAlpha;
		const drawn = element(name, { ...attributes, opacity }, content);
		this.#elements.push(this.#clip ? element('g', { 'clip-path': `url(#${this.#clip})` }, drawn) : drawn);
	}

	/** Outlines are in their own measure and moved by the pen; paths lie in pixels of the canvas already. */
	#drawPath(shape: unknown, way: 'fill' | 'stroke'): void {
		const known = shape instanceof Path2D ? shapes.get(shape) : undefined;
		const moved = known !== undefined;
		const d = known ?? this.#path.data;
		if (d === '') return;
		this.#add('path', {
			d,
			...this.#looks(way, moved ? 1 : this.#scale()),
			transform: moved ? this.#moved() : undefined
		});
	}

	#looks(way: 'fill' | 'stroke', scale = 1): Record<string, string | number | undefined> {
		const pen = this.#pen;
		if (way === 'fill') return { fill: this.#inkOf(pen.fillStyle) };
		const dash = pen.getLineDash().map((length) => length * scale);
		return {
			fill: 'none',
			stroke: this.#inkOf(pen.strokeStyle),
			'stroke-width': pen.lineWidth * scale,
			'stroke-dasharray': dash.length > 0 ? dash.join(' ') : undefined
		};
	}

	/** Stripes become a pattern of the same colour. */
	#inkOf(style: Pen['fillStyle']): string {
		if (typeof style === 'string') return style;
		const colour = style instanceof CanvasPattern ? hatchColour(style) : undefined;
		if (colour === undefined) return 'none';
		const id = `${this.#name}-stripes-${colour.replace(/[^0-9a-z]/gi, '')}`;
		const [t, h] = [hatchTile, hatchTile / 2];
		const stripes = element('path', {
			d: `M0 ${t}L${t} 0M-${h} ${h}L${h} -${h}M${h} ${t + h}L${t + h} ${h}`,
			stroke: colour,
			'stroke-width': hatchStripe
		});
		const room = { width: t, height: t, patternUnits: 'userSpaceOnUse' };
		const size = `scale(${this.#scale()})`;
		this.#definitions.set(id, element('pattern', { id, ...room, patternTransform: size }, stripes));
		return `url(#${id})`;
	}

	#clipOf(path: string): string {
		const id = `${this.#name}-clip-${this.#definitions.size + 1}`;
		const within = this.#clip && `url(#${this.#clip})`;
		this.#definitions.set(id, element('clipPath', { id, 'clip-path': within }, element('path', { d: path })));
		return id;
	}

	/** A text on its base line, which every program knows, wherever the pen hangs it. */
	#addText(text: string, x: number, y: number): void {
		const pen = this.#pen;
		const hung = pen.measureText(text).actualBoundingBoxAscent;
		const { textBaseline } = pen;
		pen.textBaseline = 'alphabetic';
		const base = pen.measureText(text).actualBoundingBoxAscent;
		pen.textBaseline = textBaseline;
		const { weight, size, family } = fontOf(pen.font);
		const anchors: Record<string, string> = { center: 'middle', right: 'end', end: 'end' };
		this.#add(
			'text',
			{
				x,
				y: y + base - hung,
				transform: this.#moved(),
				fill: this.#inkOf(pen.fillStyle),
				'font-family': family,
				'font-size': size,
				'font-weight': weight,
				'text-anchor': anchors[pen.textAlign]
			},
			xmlText(text)
		);
	}

	#scale(): number {
		const { a, b } = this.#pen.getTransform();
		return Math.hypot(a, b);
	}

	#moved(): string {
		const { a, b, c, d, e, f } = this.#pen.getTransform();
		return matrixOf([a, b, c, d, e, f]);
	}
}

/** Finer than coordinates: what is small is scaled by it. */
const matrixOf = (parts: readonly number[]) =>
	`matrix(${parts.map((part) => Math.round(part * 1e5) / 1e5).join(' ')})`;

/** The parts of a font as a pen writes it: `600 13px Inter, sans-serif`. */
function fontOf(font: string): { weight: string | undefined; size: string; family: string } {
	const at = font.indexOf('px ');
	const words = font.slice(0, at).split(' ');
	return {
		size: words.at(-1) ?? '12',
		weight: words.find((word) => /^(?:[1-9]00|bold)$/.test(word)),
		family: font.slice(at + 3)
	};
}
