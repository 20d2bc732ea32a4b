import { write } from '../table/cell-nodes';
import type { RowNode, RowShape } from '../table/row-pool';

/** What a card shows. */
export interface CardFace {
	readonly id: string;
	readonly title: string;
	readonly details: string;
	readonly illustrative: boolean;
	/** Something in it waits for a decision. */
	readonly marked: boolean;
}

export interface CardNode extends RowNode {
	readonly name: HTMLElement;
	readonly title: Text;
	readonly details: Text;
}

/** In pixels, with the gap below. */
export const cardHeight = 76;

/** The cards of one lane as rows of a pool. */
export function cardShape(face: (index: number) => CardFace, active: () => number): RowShape<CardNode> {
	return {
		height: cardHeight,
		build() {
			const element = document.createElement('div');
			element.className = 'slot';
			element.setAttribute('role', 'option');
			const card = document.createElement('div');
			card.className = 'face';
			card.draggable = true;
			// No link: an option may hold nothing to be operated. A click on the card opens it.
			const name = document.createElement('strong');
			const title = document.createTextNode('');
			name.append(title);
			const rest = document.createElement('span');
			const details = document.createTextNode('');
			rest.append(details);
			card.append(name, rest);
			element.append(card);
			return { element, name, title, details };
		},
		fill(card, index) {
			const shown = face(index);
			card.element.dataset.card = String(index);
			card.element.ariaPosInSet = String(index + 1);
			card.element.ariaSelected = String(active() === index);
			card.element.classList.toggle('marked', shown.marked);
			write(card.title, shown.title);
			card.name.title = shown.title;
			card.name.classList.toggle('illustrative', shown.illustrative);
			write(card.details, shown.details);
		}
	};
}
