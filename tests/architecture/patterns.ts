import ts from 'typescript';
import { parse } from 'svelte/compiler';
import type { Source } from './sources';

/** A regular expression of a source, as it stands there. */
export interface Pattern {
	readonly path: string;
	readonly source: string;
	readonly flags: string;
}

/** The regular expressions written in a module or a component. One made while the program runs is named as `RegExp(…)`. */
export function patternsIn(source: Source): Pattern[] {
	if (source.path.endsWith('.svelte')) return inComponent(source);
	return /\.[jt]s$/.test(source.path) ? inModule(source) : [];
}

function inModule({ path, text }: Source): Pattern[] {
	const found: Pattern[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isRegularExpressionLiteral(node)) {
			const end = node.text.lastIndexOf('/');
			found.push({ path, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
		} else if (ts.isNewExpression(node) || ts.isCallExpression(node)) {
			if (node.expression.getText() === 'RegExp') found.push({ path, source: node.getText(), flags: 'made' });
		}
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true));
	return found;
}

interface Node {
	readonly type?: string;
	readonly regex?: { readonly pattern: string; readonly flags: string };
	readonly callee?: { readonly name?: string };
}

function inComponent({ path, text }: Source): Pattern[] {
	const found: Pattern[] = [];
	const visit = (node: Node): void => {
		if (node.type === 'Literal' && node.regex)
			found.push({ path, source: node.regex.pattern, flags: node.regex.flags });
		if (node.callee?.name === 'RegExp') found.push({ path, source: 'RegExp(…)', flags: 'made' });
		for (const child of Object.values(node))
			for (const one of Array.isArray(child) ? (child as unknown[]) : [child])
				if (typeof one === 'object' && one !== null) visit(one as Node);
	};
	visit(parse(text, { modern: true }) as unknown as Node);
	return found;
}
