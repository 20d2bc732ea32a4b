import { createSubscriber } from 'svelte/reactivity';

const minute = 60_000;

const subscribe = createSubscriber((update) => {
	const timer = setInterval(update, minute);
	return () => clearInterval(timer);
});

/** The time by this laptop's clock, to the minute, for words such as "3 days ago". */
export const now = {
	get current(): number {
		subscribe();
		return Date.now();
	}
};
