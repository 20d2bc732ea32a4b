import type { Book } from '../../domain/base/sheet';
import { writeWorkbook } from './write';

/* Workbooks are written beside the page: one of all records takes a while. */

addEventListener('message', (event: MessageEvent<Book>) => {
	void writeWorkbook(event.data).then((bytes) => postMessage(bytes));
});
