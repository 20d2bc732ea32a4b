import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from './test';

/*
 * What a script that got into the page would try, tried on the built app: to run code made from text, to fetch more of it,
 * to send something away. Each attempt must fail, and in a page without a policy it must succeed, or it tests nothing.
 */

/** Attempts that say themselves whether they got through; they run in the page, with nothing but their argument. */
const running: Readonly<Record<string, () => unknown>> = {
	'an inline script': () => {
		const script = document.createElement('script');
		script.textContent = 'window.ranInline = true';
		document.body.append(script);
		return 'ranInline' in window;
	},
	eval: () => eval('1 + 1') === 2,
	'a function of text': () => new Function('return 2')() === 2,
	'a handler in an attribute': () => {
		const button = document.createElement('button');
		button.setAttribute('onclick', 'window.ranHandler = true');
		button.click();
		return 'ranHandler' in window;
	},
	'markup made of text': () => {
		const part = document.createElement('div');
		part.innerHTML = '<b>bold</b>';
		return part.childElementCount === 1;
	},
	'an address that is a script': async () => {
		const link = document.createElement('a');
		link.href = 'javascript:void (window.ranLink = true)';
		document.body.append(link);
		link.click();
		await new Promise((done) => setTimeout(done, 300));
		return 'ranLink' in window;
	},
	'a module in an address': async () => {
		const address = 'data:text/javascript,window.ranModule = true';
		await import(/* @vite-ignore */ address);
		return 'ranModule' in window;
	},
	'a worker of a blob': () =>
		new Promise((done) => {
			const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])));
			worker.onmessage = () => done(true);
			worker.onerror = () => done(false);
		}),
	WebAssembly: async () => {
		await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
		return true;
	},
	'a style sheet in the page': () => {
		const style = document.createElement('style');
		style.textContent = 'body { outline: 7px solid red }';
		document.head.append(style);
		return getComputedStyle(document.body).outlineWidth === '7px';
	},
	'another base of addresses': () => {
		const base = document.createElement('base');
		base.href = 'http://localhost:1/';
		document.head.append(base);
		const link = document.createElement('a');
		link.href = 'x';
		const moved = link.href.startsWith(base.href);
		base.remove();
		return moved;
	},
	'a policy of its own for text': () =>
		'trustedTypes' in window &&
		!!(window.trustedTypes as { createPolicy(name: string, rules: object): object }).createPolicy('own', {})
};

/** Attempts that got through if the other host is asked for a path of their name. */
const asking: Readonly<Record<string, (host: string) => unknown>> = {
	fetch: (host) => fetch(`${host}/fetch`, { mode: 'no-cors' }),
	beacon: (host) => navigator.sendBeacon(`${host}/beacon`, 'x'),
	image: (host) => {
		new Image().src = `${host}/image`;
	},
	style: (host) => {
		document.head.append(
			Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `${host}/style` })
		);
	},
	script: (host) => {
		document.body.append(Object.assign(document.createElement('script'), { src: `${host}/script` }));
	},
	font: (host) => new FontFace('own', `url(${host}/font)`).load(),
	socket: (host) => {
		new WebSocket(`${host.replace('http', 'ws')}/socket`);
	},
	events: (host) => {
		new EventSource(`${host}/events`);
	},
	frame: (host) => {
		document.body.append(Object.assign(document.createElement('iframe'), { src: `${host}/frame` }));
	},
	object: (host) => {
		document.body.append(Object.assign(document.createElement('object'), { data: `${host}/object` }));
	},
	embed: (host) => {
		document.body.append(Object.assign(document.createElement('embed'), { src: `${host}/embed` }));
	},
	form: (host) => {
		const name = 'outcome-of-the-form';
		const frame = Object.assign(document.createElement('iframe'), { name });
		const form = Object.assign(document.createElement('form'), { action: `${host}/form`, target: name });
		document.body.append(frame, form);
		form.submit();
	}
};

/** The attempts as a script of the site's own, which leaves on the window what got through. */
function attempts(host: string): string {
	const listed = (all: Readonly<Record<string, (host: string) => unknown>>) =>
		`{${Object.entries(all).map(([name, act]) => `${JSON.stringify(name)}: ${String(act)}`)}}`;
	return `(async () => {
		const through = [];
		for (const act of Object.values(${listed(asking)})) {
			try { Promise.resolve(act(${JSON.stringify(host)})).catch(() => {}); } catch {}
		}
		for (const [name, act] of Object.entries(${listed(running)})) {
			try { if (await act()) through.push(name); } catch {}
		}
		await new Promise((done) => setTimeout(done, 700));
		window.gotThrough = through;
	})();`;
}

interface Host {
	readonly address: string;
	readonly server: Server;
}

async function host(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<Host> {
	const server = createServer(answer);
	await new Promise<void>((done) => server.listen(0, 'localhost', done));
	return { address: `http://localhost:${(server.address() as AddressInfo).port}`, server };
}

const script = '<script src="/attempts.js"></script></body>';

/** The site with the attempts in one of its pages, and a page that has nothing but them. */
function withAttempts(site: string, tried: string): Promise<Host> {
	const own: Readonly<Record<string, readonly [type: string, body: string]>> = {
		'/attempts.js': ['text/javascript', tried],
		'/bare': ['text/html', `<link rel="icon" href="data:," /><body>${script}`]
	};
	return host((request, response) => {
		const path = request.url!;
		const answer = async () => {
			if (own[path]) return own[path];
			const from = await fetch(site + path);
			const body = Buffer.from(await from.arrayBuffer());
			const type = from.headers.get('content-type') ?? '';
			return [type, path === '/partners' ? body.toString().replace('</body>', script) : body] as const;
		};
		void answer().then(([type, body]) => response.setHeader('content-type', type).end(body));
	});
}

test.use({ serviceWorkers: 'block' });

test('nothing that a script in the page tries gets through', async ({ page, guard, site }) => {
	guard.expect(
		/Content Security Policy|Trusted ?Type|TrustedHTML|request to http:\/\/localhost|service ?worker/i
	);
	guard.expect(/Refused to|blocked|Failed to load|WebSocket connection|EventSource|MIME/i);
	const asked = new Set<string>();
	const other = await host((request, response) => {
		asked.add(request.url!.slice(1).replace('?', ''));
		response.end();
	});
	other.server.on('upgrade', (request, socket) => {
		asked.add(request.url!.slice(1));
		socket.destroy();
	});
	const front = await withAttempts(site.url, attempts(other.address));
	const gotThrough = async (path: string) => {
		await page.goto(front.address + path);
		await page.waitForFunction(() => 'gotThrough' in window);
		return page.evaluate(() => (window as unknown as { gotThrough: string[] }).gotThrough);
	};
	try {
		expect(await gotThrough('/partners')).toEqual([]);
		expect([...asked]).toEqual([]);
		expect(await gotThrough('/bare')).toEqual(Object.keys(running));
		expect([...asked].toSorted()).toEqual(Object.keys(asking).toSorted());
	} finally {
		for (const { server } of [front, other]) {
			server.closeAllConnections();
			server.close();
		}
	}
});
