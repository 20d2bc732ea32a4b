import { write } from '../table/cell-nodes';
import type { RowNode, RowShape } from '../table/row-pool';

/** What a card shows. */
export interface CardFace {
	readonly id: string;
	readonly title: string;
	readonly details: string;
	/** A second line of them, on boards of two lines. */
	readonly notes?: string;
	readonly illustrative: boolean;
	/** Something in it waits for a decision. */
	readonly marked: boolean;
}

export interface CardNode extends RowNode {
	readonly name: HTMLElement;
	readonly title: Text;
	readonly details: Text;
	readonly notes: Text | undefined;
}

/** In pixels, with the gap below; by how many lines of details a card has. */
const cardHeights = { 1: 76, 2: 92 } as const;

export type CardLines = keyof typeof cardHeights;

/** The cards of one lane as rows of a pool. */
export function cardShape(
	face: (index: number) => CardFace,
	active: () => number,
	lines: CardLines
): RowShape<CardNode> {
	return {
		height: cardHeights[lines],
		build() {
			const element = document.createElement('div');
			element.className = lines === 2 ? 'slot tall' : 'slot';
			element.setAttribute('role', 'option');
			const card = document.createElement('div');
			card.className = 'face';
			card.draggable = true;
			// No link: an option may hold nothing to be operated. A click on the card opens it.
			const name = document.createElement('strong');
			const title = document.createTextNode('');
			name.append(title);
			const details = lineIn(card);
			const notes = lines === 2 ? lineIn(card) : undefined;
			card.prepend(name);
			element.append(card);
			return { element, name, title, details, notes };
		},
		fill(card, index) {
			const shown = face(index);
			card.element.dataset['card'] = String(index);
			card.element.ariaPosInSet = String(index + 1);
			card.element.ariaSelected = String(active() === index);
			card.element.classList.toggle('marked', shown.marked);
			write(card.title, shown.title);
			card.name.title = shown.title;
			card.name.classList.toggle('illustrative', shown.illustrative);
			write(card.details, shown.details);
			if (card.notes) write(card.notes, shown.notes ?? '');
		}
	};
}

function lineIn(card: HTMLElement): Text {
	const line = document.createElement('span');
	const text = document.createTextNode('');
	line.append(text);
	card.append(line);
	return text;
}
