import type { Lens } from '$lib/domain/schema/field';
import { m } from '$lib/paraglide/messages';
import { layers } from '$lib/ui/layers.svelte';
import { plainKey } from '$lib/ui/plain-key';
import { shortcuts } from '$lib/ui/shortcuts/shortcuts.svelte';
import { outcomeKeys } from './outcomes';

interface Verbs {
	go(by: 1 | -1): unknown;
	choose(outcome: string): unknown;
	/** In which the outcomes are named. */
	outcomes(): Lens;
	focus(selector: string): unknown;
	takeBack(): unknown;
	treat(): unknown;
	leave(): unknown;
}

/** Takes the keys of the room; returns what gives them back. */
export function takeRoomKeys(verbs: Verbs): () => void {
	const writes = { writes: true };
	const next = () => verbs.go(1);
	const before = () => verbs.go(-1);
	const off = [
		shortcuts.register('j', m.room_key_next, next),
		shortcuts.register('arrowdown', m.room_key_next, next),
		shortcuts.register('k', m.room_key_before, before),
		shortcuts.register('arrowup', m.room_key_before, before),
		shortcuts.register('m', m.room_key_money, () => verbs.focus('[data-amount]'), writes),
		shortcuts.register('y', m.room_key_year, () => verbs.focus('[data-add-year]'), writes),
		shortcuts.register('p', m.room_key_priority, () => verbs.focus('[data-field=priority]'), writes),
		shortcuts.register('e', m.room_key_recuse, () => verbs.focus('[data-recusal]'), writes),
		shortcuts.register('t', m.room_key_action, () => verbs.focus('[data-action]'), writes),
		shortcuts.register('o', m.room_key_note, () => verbs.focus('[data-note]'), writes),
		shortcuts.register('u', m.room_take_back, () => verbs.takeBack(), writes),
		shortcuts.register('x', m.room_key_treated, () => verbs.treat(), writes),
		layers.add({ label: m.room_key_leave, close: () => verbs.leave() }),
		...outcomeKeys(verbs.outcomes(), '').map(({ key, label, stroke }) =>
			shortcuts.register(
				stroke,
				() => label,
				() => verbs.choose(key),
				writes
			)
		)
	];
	return () => off.forEach((end) => end());
}

/**
 * Enter on the item itself, where Escape leaves a reader of its fields, records what they decided; returns what ends it.
 * An item on which nothing was decided is left as it is: a second Enter records no second decision.
 */
export function recordOnEnter(item: HTMLElement, decided: () => boolean, record: () => unknown): () => void {
	const listen = (event: KeyboardEvent) => {
		if (event.target !== item || plainKey(event) !== 'Enter' || !decided()) return;
		event.preventDefault();
		record();
	};
	item.addEventListener('keydown', listen);
	return () => item.removeEventListener('keydown', listen);
}
