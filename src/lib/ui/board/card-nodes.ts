import { write } from '../table/cell-nodes';
import type { RowNode, RowShape } from '../table/row-pool';

/** What a card shows. */
export interface CardFace {
	readonly id: string;
	readonly title: string;
	readonly details: string;
	readonly href: string;
	readonly illustrative: boolean;
	/** Something in it waits for a decision. */
	readonly marked: boolean;
}

export interface CardNode extends RowNode {
	readonly link: HTMLAnchorElement;
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
			const link = document.createElement('a');
			link.tabIndex = -1;
			link.draggable = false;
			const title = document.createTextNode('');
			link.append(title);
			const rest = document.createElement('span');
			const details = document.createTextNode('');
			rest.append(details);
			card.append(link, rest);
			element.append(card);
			return { element, link, title, details };
		},
		fill(card, index) {
			const shown = face(index);
			card.element.dataset.card = String(index);
			card.element.ariaPosInSet = String(index + 1);
			card.element.ariaSelected = String(active() === index);
			card.element.classList.toggle('marked', shown.marked);
			card.link.href = shown.href;
			write(card.title, shown.title);
			card.link.title = shown.title;
			card.link.classList.toggle('illustrative', shown.illustrative);
			write(card.details, shown.details);
		}
	};
}
