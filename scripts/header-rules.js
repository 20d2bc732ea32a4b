import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ pattern: RegExp, headers: [name: string, value: string][] }} HeaderRule */

/**
 * Reads a `_headers` file as static hosts do: a line at the margin is an address, where `*` stands for
 * anything, and the indented lines below it are its headers.
 *
 * @param {string} directory of the build
 * @returns {HeaderRule[]}
 */
export function readHeaderRules(directory) {
	const file = join(directory, '_headers');
	if (!existsSync(file)) return [];
	/** @type {HeaderRule[]} */
	const rules = [];
	for (const line of readFileSync(file, 'utf8').split('\n')) {
		const text = line.trim();
		if (!text || text.startsWith('#')) continue;
		if (line === line.trimStart()) {
			const pattern = text.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
			rules.push({ pattern: new RegExp(`^${pattern.join('.*')}$`), headers: [] });
		} else {
			const colon = text.indexOf(':');
			rules.at(-1)?.headers.push([text.slice(0, colon).trim().toLowerCase(), text.slice(colon + 1).trim()]);
		}
	}
	return rules;
}

/**
 * The headers of an address; a later rule wins.
 *
 * @param {HeaderRule[]} rules
 * @param {string} pathname
 * @returns {Map<string, string>}
 */
export function headersFor(rules, pathname) {
	return new Map(rules.filter((rule) => rule.pattern.test(pathname)).flatMap((rule) => rule.headers));
}
