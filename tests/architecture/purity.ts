import ts from 'typescript';
import type { Source } from './sources';

const clocksAndChance = new Set([
	'Date.now',
	'Math.random',
	'performance.now',
	'crypto.getRandomValues',
	'crypto.randomUUID'
]);
const surroundings = new Set([
	'window',
	'document',
	'navigator',
	'localStorage',
	'sessionStorage',
	'indexedDB',
	'fetch',
	'process',
	'globalThis',
	'setTimeout',
	'setInterval'
]);

/**
 * Places where a module asks its surroundings for the time, for chance or for a browser: what the domain gets
 * as arguments instead. Reads the syntax, so that words in comments and texts do not count.
 */
export function impurities({ path, text }: Source): string[] {
	const file = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true);
	const found: string[] = [];
	const report = (node: ts.Node, what: string) =>
		found.push(`${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${what}`);
	const visit = (node: ts.Node): void => {
		if (ts.isPropertyAccessExpression(node)) {
			if (clocksAndChance.has(node.getText())) report(node, node.getText());
			else if (ts.isIdentifier(node.expression) && surroundings.has(node.expression.text))
				report(node, node.expression.text);
		}
		if ((ts.isCallExpression(node) || ts.isNewExpression(node)) && ts.isIdentifier(node.expression)) {
			const { text: name } = node.expression;
			if (name === 'Date' && !node.arguments?.length) report(node, 'Date without arguments');
			if (surroundings.has(name)) report(node, name);
		}
		ts.forEachChild(node, visit);
	};
	visit(file);
	return found;
}
