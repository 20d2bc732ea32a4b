import { fold } from '../base/fold';
import type { Due } from './due-item';

/**
 * Whether it is for this person to see to: their name stands among the owners, as in "Ada Lovelace (KT)", or
 * nobody's does. To somebody without a name everything is.
 */
export function isMine({ owner }: Pick<Due, 'owner'>, author: string): boolean {
	if (owner === undefined) return true;
	const name = words(author);
	return name.trim() === '' || words(owner).includes(name);
}

function words(text: string): string {
	return ` ${fold(text)
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim()} `;
}
