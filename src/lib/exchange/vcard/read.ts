import { fail, ok, type Result } from '../../domain/base/result';
import { cardsOf, type Card } from './cards';
import { cardLines } from './lines';
import type { VcardProblem } from './problems';

/** An address book of an office has some thousands. */
const mostCards = 20_000;
/** Of a card with a photograph, folded, there may be hundreds. */
const mostLines = 4_000_000;

/** Reads the cards of a file: vCard 2.1, 3.0 and 4.0, also one after the other. */
export function readCards(bytes: Uint8Array): Result<readonly Card[], VcardProblem> {
	if (bytes.length === 0) return fail({ type: 'empty' });
	const lines = cardLines(bytes, mostLines);
	if (!lines) return fail({ type: 'too-many-lines', max: mostLines });
	const cards = cardsOf(lines, mostCards);
	if (!cards) return fail({ type: 'too-many-cards', max: mostCards });
	return cards.length > 0 ? ok(cards) : fail({ type: 'not-a-vcard' });
}
