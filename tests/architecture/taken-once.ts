import ts from 'typescript';
import type { Source } from './sources';

const clocks = new Set(['today', 'realToday', 'clockNow']);
/** Most sources have nothing to do with the clock and need no reading. */
const mention = /\b(?:today|realToday|clockNow|now\.current|new Date|Date\.now)\b/;

/**
 * Where a component, a class or a module asks the clock as it is made and keeps the answer, which is of yesterday
 * once midnight has passed: `path:line text`. Right is to ask in a `$derived`, or in the function that writes.
 */
export function clocksTakenOnce(source: Source): string[] {
	const found: string[] = [];
	if (!mention.test(source.text)) return found;
	for (const { text, offset } of scriptsOf(source)) {
		const file = ts.createSourceFile(source.path, text, ts.ScriptTarget.ESNext, true);
		const visit = (node: ts.Node): void => {
			if (isClock(node) && isOnce(node)) {
				const line = offset + file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
				found.push(`${source.path}:${line} ${node.getText()}`);
			}
			ts.forEachChild(node, visit);
		};
		visit(file);
	}
	return found;
}

/** The scripts of a component, or a module as it is; `offset` lines stand before each. */
function scriptsOf({ path, text }: Source): { readonly text: string; readonly offset: number }[] {
	if (!path.endsWith('.svelte')) return /\.[jt]s$/.test(path) ? [{ text, offset: 0 }] : [];
	return [...text.matchAll(/(<script[^>]*>)(.*?)<\/script>/gs)].map(
		({ index, 1: tag = '', 2: script = '' }) => ({
			text: script,
			offset: text.slice(0, index + tag.length).split('\n').length - 1
		})
	);
}

function isClock(node: ts.Node): boolean {
	if (ts.isNewExpression(node)) return node.expression.getText() === 'Date' && !node.arguments?.length;
	if (ts.isPropertyAccessExpression(node)) return node.getText() === 'now.current';
	if (!ts.isCallExpression(node)) return false;
	const name = node.expression.getText();
	return clocks.has(name) || name === 'Date.now';
}

/** Whether the code around it runs but once: no function is on the way out, nor a `$derived`. */
function isOnce(node: ts.Node): boolean {
	for (let at = node; at.parent !== undefined; at = at.parent) {
		if (ts.isConstructorDeclaration(at)) return true;
		if (ts.isFunctionLike(at) && !isCalledAtOnce(at)) return false;
		if (ts.isCallExpression(at.parent) && at.parent.expression !== at)
			if (at.parent.expression.getText() === '$derived') return false;
	}
	return true;
}

/** `untrack(() => …)` and `(() => …)()` run where they stand. */
function isCalledAtOnce(node: ts.Node): boolean {
	const { parent } = node;
	if (ts.isParenthesizedExpression(parent)) return ts.isCallExpression(parent.parent);
	return ts.isCallExpression(parent) && parent.expression.getText() === 'untrack';
}
