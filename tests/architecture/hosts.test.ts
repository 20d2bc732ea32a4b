import { describe, expect, it } from 'vitest';
import { isTest, sourcesBelow, type Source } from './sources';

/** Ways by which a page reaches another host, or leaves; links that a person follows are not among them. */
const waysOut: readonly RegExp[] = [
	/\bfetch\(\s*[`'"](?:https?:)?\/\//,
	/\b(?:src|srcset|poster|action|data)\s*=\s*[{`'"]*(?:https?:)?\/\//,
	/\burl\(\s*['"]?(?:https?:)?\/\//,
	/@import\s+(?:url\()?['"]?(?:https?:)?\/\//,
	/\bimport\(\s*[`'"]https?:/,
	/\bfrom\s+['"]https?:/,
	/\bnew (?:WebSocket|EventSource|RTCPeerConnection|XMLHttpRequest|Image)\b/,
	/\bsendBeacon\b/,
	/\bwindow\.open\(/,
	/\blocation(?:\.href)?\s*=[^=]/,
	/\beval\(|\bnew Function\(/
];

const found = ({ path, text }: Source) =>
	waysOut.flatMap((way) => (way.test(text) ? [`${path}: ${way.exec(text)?.[0] ?? ''}`] : []));

describe('the app', () => {
	it('asks no other host for anything', () => {
		expect(
			[...sourcesBelow('src'), ...sourcesBelow('static')].filter((source) => !isTest(source)).flatMap(found)
		).toEqual([]);
	});

	it.each([
		"fetch('https://a.b/c')",
		'<img src="//a.b/c" />',
		"@import 'https://a.b/c'",
		'navigator.sendBeacon(a)',
		"location.href = 'https://a.b'"
	])('would be caught with %s', (text) => {
		expect(found({ path: 'a.ts', text })).toHaveLength(1);
	});
});
