import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readHeaderRules } from '../../scripts/header-rules.js';

const text = readFileSync('docs/hosting.md', 'utf8');
const headers = readHeaderRules('static').flatMap((rule) => rule.headers);

/** The headers that a configuration in the documentation sends, in lower case, each with its value. */
function sent(host: string): readonly string[] {
	const block = new RegExp(`\`\`\`${host}\n([^]*?)\`\`\``).exec(text)?.[1] ?? '';
	const set = /^\s*(?:add_header|Header (?:always )?set) ([\w-]+) "(.*)"(?: always;)?$/gm;
	return [...block.matchAll(set)].map(([, name, value]) => `${name?.toLowerCase()}: ${value}`);
}

describe.each(['nginx', 'apache'])('the configuration for %s', (host) => {
	it('sends what static/_headers says, to the letter', () => {
		const wanted = headers
			.filter(([name]) => name !== 'cache-control')
			.map(([name, value]) => `${name}: ${value}`);
		expect(sent(host).filter((line) => !line.startsWith('cache-control'))).toEqual(wanted);
		expect(wanted).toContain("content-security-policy: frame-ancestors 'none'");
		const block = text.slice(text.indexOf(`\`\`\`${host}`));
		for (const [, value] of headers.filter(([name]) => name === 'cache-control'))
			expect(block).toContain(`"${value}"`);
	});
});
