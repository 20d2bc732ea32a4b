/** How the rows of a pool look: their height, their nodes, and how one is filled. */
export interface RowShape<R extends RowNode = RowNode> {
	/** In pixels, the same for every row. */
	readonly height: number;
	build(): R;
	fill(row: R, index: number): void;
}

export interface RowNode {
	readonly element: HTMLElement;
}

interface Slot<R> {
	readonly row: R;
	index: number;
	version: number;
	hidden: boolean;
}

/** Rows drawn beyond either edge, so that a slow frame shows no gap. */
const beyond = 6;

/**
 * The few row nodes that stand for all rows of a list. A row keeps its node while it is in view; scrolling by
 * one row moves and fills one node. Nothing here knows what a row means.
 */
export class RowPool<R extends RowNode> {
	readonly #scroller: HTMLElement;
	readonly #canvas: HTMLElement;
	readonly #shape: RowShape<R>;
	readonly #slots: Slot<R>[] = [];
	#count = 0;
	#version = 0;
	#asked = 0;

	/** The scroller shows a part of the canvas; the canvas is as high as all rows together. */
	constructor(scroller: HTMLElement, canvas: HTMLElement, shape: RowShape<R>) {
		this.#scroller = scroller;
		this.#canvas = canvas;
		this.#shape = shape;
		scroller.addEventListener('scroll', this.redraw, { passive: true });
	}

	/** The number of nodes at present. */
	get nodes(): number {
		return this.#slots.length;
	}

	/** Draws everything anew: other rows, other values, another order. */
	refresh(count: number): void {
		this.#count = count;
		this.#version++;
		this.#canvas.style.height = `${count * this.#shape.height}px`;
		this.#draw();
	}

	/** Scrolls as little as it takes for a row to be whole in view, below the `covered` pixels of the head. */
	reveal(index: number, covered: number): void {
		const top = this.#canvas.offsetTop + index * this.#shape.height;
		const { scrollTop, clientHeight } = this.#scroller;
		if (top - covered < scrollTop) this.#scroller.scrollTop = top - covered;
		else if (top + this.#shape.height > scrollTop + clientHeight)
			this.#scroller.scrollTop = top + this.#shape.height - clientHeight;
		this.#draw();
	}

	/** The node that shows a row now, if one does. */
	nodeOf(index: number): R | undefined {
		const slot = this.#slots[index % this.#slots.length];
		return slot?.index === index ? slot.row : undefined;
	}

	/** How many rows fit into the view. */
	get page(): number {
		return Math.max(1, Math.floor(this.#scroller.clientHeight / this.#shape.height) - 1);
	}

	destroy(): void {
		cancelAnimationFrame(this.#asked);
		this.#scroller.removeEventListener('scroll', this.redraw);
		for (const { row } of this.#slots) row.element.remove();
	}

	/** Draws what came into view with the next frame; after scrolling, and to be called after resizing. */
	readonly redraw = (): void => {
		if (this.#asked) return;
		this.#asked = requestAnimationFrame(() => {
			this.#asked = 0;
			this.#draw();
		});
	};

	#draw(): void {
		const { height } = this.#shape;
		const visible = Math.ceil(this.#scroller.clientHeight / height) + 1;
		const above = Math.floor((this.#scroller.scrollTop - this.#canvas.offsetTop) / height) - beyond;
		const first = Math.max(0, Math.min(above, this.#count - visible - 2 * beyond));
		const last = Math.min(this.#count, first + visible + 2 * beyond);
		this.#grow(last - first);
		for (let index = first; index < last; index++)
			this.#show(this.#slots[index % this.#slots.length]!, index);
		for (const slot of this.#slots) {
			const hidden = slot.index < first || slot.index >= last;
			if (slot.hidden !== hidden) slot.row.element.hidden = slot.hidden = hidden;
		}
	}

	#show(slot: Slot<R>, index: number): void {
		if (slot.index === index && slot.version === this.#version) return;
		if (slot.index !== index)
			slot.row.element.style.transform = `translateY(${index * this.#shape.height}px)`;
		slot.index = index;
		slot.version = this.#version;
		this.#shape.fill(slot.row, index);
	}

	#grow(size: number): void {
		if (size <= this.#slots.length) return;
		while (this.#slots.length < size) {
			const row = this.#shape.build();
			this.#slots.push({ row, index: -1, version: -1, hidden: false });
			this.#canvas.append(row.element);
		}
		// A row's node is its index modulo their number: with another number all are dealt anew.
		for (const slot of this.#slots) slot.version = -1;
	}
}
