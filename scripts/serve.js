import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { headersFor, readHeaderRules } from './header-rules.js';

/** @type {Record<string, string>} */
const types = {
	'.css': 'text/css; charset=utf-8',
	'.csv': 'text/csv; charset=utf-8',
	'.html': 'text/html; charset=utf-8',
	'.ico': 'image/x-icon',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.map': 'application/json; charset=utf-8',
	'.png': 'image/png',
	'.svg': 'image/svg+xml; charset=utf-8',
	'.txt': 'text/plain; charset=utf-8',
	'.wasm': 'application/wasm',
	'.webmanifest': 'application/manifest+json; charset=utf-8',
	'.webp': 'image/webp',
	'.woff2': 'font/woff2',
	'.xml': 'application/xml; charset=utf-8'
};
const compressible = /^(text|application\/(json|manifest|xml|wasm)|image\/svg)/;

/** @param {string} path */
function isFile(path) {
	return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/**
 * The file that answers an address: itself, its prerendered page, or, for an address that names no file, the
 * shell of the app, which finds the screen itself.
 *
 * @param {string} directory
 * @param {string} pathname decoded
 */
function fileFor(directory, pathname) {
	const path = normalize(join(directory, pathname));
	if (path !== normalize(directory) && !path.startsWith(normalize(directory) + sep)) return undefined;
	const candidates = [path, `${path}.html`, join(path, 'index.html')];
	if (!extname(pathname)) candidates.push(join(directory, '200.html'));
	return candidates.find(isFile);
}

/** @param {string | undefined} url */
function pathnameOf(url) {
	try {
		const pathname = decodeURIComponent(new URL(url ?? '/', 'http://localhost').pathname);
		return pathname.includes('\0') ? undefined : pathname;
	} catch {
		return undefined;
	}
}

/**
 * Serves a static build as a static host would, with the headers of its `_headers` file.
 *
 * @param {object} options
 * @param {string | (() => string)} options.directory asked again at each request when it is a function
 * @param {number} [options.port] 0 takes a free one
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>}
 *   rejects with EADDRINUSE when the port is taken
 */
export async function serve({ directory, port = 0 }) {
	const server = createServer((request, response) => {
		const root = typeof directory === 'function' ? directory() : directory;
		answer(root, request, response);
	});
	await new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, 'localhost', () => resolve(undefined));
	});
	const address = server.address();
	if (!address || typeof address === 'string') throw new Error('A server on a port has an address.');
	return {
		url: `http://localhost:${address.port}`,
		port: address.port,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			})
	};
}

/**
 * @param {string} root
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
function answer(root, request, response) {
	const pathname = pathnameOf(request.url);
	if (pathname === undefined) return refuse(response, 400, 'Bad address');
	if (request.method !== 'GET' && request.method !== 'HEAD')
		return refuse(response, 405, 'Only GET and HEAD');
	const file = fileFor(root, pathname);
	if (!file) return refuse(response, 404, 'Not found');

	const { size, mtimeMs } = statSync(file);
	const type = types[extname(file)] ?? 'application/octet-stream';
	const zip =
		compressible.test(type) && size > 1024 && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
	const etag = `"${size.toString(36)}-${mtimeMs.toString(36)}${zip ? '-gz' : ''}"`;
	response.setHeader('content-type', type);
	response.setHeader('etag', etag);
	response.setHeader('vary', 'accept-encoding');
	for (const [name, value] of headersFor(readHeaderRules(root), pathname)) response.setHeader(name, value);
	if (request.headers['if-none-match'] === etag) return response.writeHead(304).end();
	if (zip) response.setHeader('content-encoding', 'gzip');
	else response.setHeader('content-length', size);
	if (request.method === 'HEAD') return response.end();
	contentOf(file, etag, zip).then(
		(content) => response.end(content),
		() => response.destroy()
	);
}

const compress = promisify(gzip);

/**
 * What was sent before, by file and etag: a browser that keeps the whole app asks for all of it at once.
 *
 * @type {Map<string, Promise<Buffer>>}
 */
const sent = new Map();

/**
 * @param {string} file
 * @param {string} etag
 * @param {boolean} zip
 * @returns {Promise<Buffer>} rejects where the file has gone
 */
function contentOf(file, etag, zip) {
	const key = `${file} ${etag}`;
	const content = sent.get(key) ?? readFile(file).then((bytes) => (zip ? compress(bytes) : bytes));
	sent.set(key, content);
	content.catch(() => sent.delete(key));
	return content;
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {string} text
 */
function refuse(response, status, text) {
	response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(text);
}
