import type { SealAsk } from './seal';
import { openBytes, sealBytes } from './age';

/* The work that makes a passphrase hard to guess takes a second: it is done beside the page. */

addEventListener('message', ({ data: { act, bytes, passphrase } }: MessageEvent<SealAsk>) => {
	const done = act === 'open' ? openBytes(bytes, passphrase) : sealBytes(bytes, passphrase);
	void done.then((answer) => postMessage(answer));
});
