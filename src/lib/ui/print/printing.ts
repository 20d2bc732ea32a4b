import { createSubscriber, MediaQuery } from 'svelte/reactivity';

let asked = false;
const subscribe = createSubscriber((update) => {
	const tell = (now: boolean) => () => {
		asked = now;
		update();
	};
	const [before, after] = [tell(true), tell(false)];
	addEventListener('beforeprint', before);
	addEventListener('afterprint', after);
	return () => {
		removeEventListener('beforeprint', before);
		removeEventListener('afterprint', after);
	};
});

/** True once the styles are those of paper: what has to know its size on paper can measure it. */
export const onPaper = new MediaQuery('print');

/**
 * Whether the page is being printed: what goes on paper alone is drawn while it is. Chromium counts the pages
 * before it changes the medium, so rows that came with the medium would be cut off after the pages of the screen.
 */
export const printing = {
	get current(): boolean {
		subscribe();
		return onPaper.current || asked;
	}
};

/** How many rows of a list go on paper at most; a list says how many more there are. */
export const printedRows = 500;
