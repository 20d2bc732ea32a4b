import { readWorkbook } from './read';

/* Workbooks are read beside the page, so that it goes on, and a reader that does not end can be stopped. */

addEventListener('message', (event: MessageEvent<Uint8Array>) => {
	void readWorkbook(event.data).then((read) => postMessage(read));
});
