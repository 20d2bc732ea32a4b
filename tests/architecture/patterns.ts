import ts from 'typescript';
import { parse } from 'svelte/compiler';
import type { Source } from './sources';

/** A regular expression of a source, as it stands there. */
export interface Pattern {
	readonly path: string;
	readonly source: string;
	readonly flags: string;
}

/**
 * The regular expressions written in a module or a component, also those put together from constants of the same
 * module. One made from anything else has the flags `made`.
 */
export function patternsIn(source: Source): Pattern[] {
	if (source.path.endsWith('.svelte')) return inComponent(source);
	return /\.[jt]s$/.test(source.path) ? inModule(source) : [];
}

function inModule({ path, text }: Source): Pattern[] {
	const found: Pattern[] = [];
	const file = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true);
	const constants = constantsOf(file);
	const visit = (node: ts.Node): void => {
		if (ts.isRegularExpressionLiteral(node)) {
			const end = node.text.lastIndexOf('/');
			found.push({ path, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
		} else if (ts.isNewExpression(node) || ts.isCallExpression(node)) {
			if (node.expression.getText() === 'RegExp') {
				const [source, flags] = (node.arguments ?? []).map((one) => constantText(one, constants));
				const made = source === undefined || (flags === undefined && node.arguments!.length > 1);
				found.push({ path, source: source ?? node.getText(), flags: made ? 'made' : (flags ?? '') });
			}
		}
		ts.forEachChild(node, visit);
	};
	visit(file);
	return found;
}

type Constants = ReadonlyMap<string, ts.Expression>;

function constantsOf(file: ts.SourceFile): Constants {
	const declarations = file.statements
		.filter((one) => ts.isVariableStatement(one))
		.filter(({ declarationList }) => declarationList.flags & ts.NodeFlags.Const)
		.flatMap(({ declarationList }) => [...declarationList.declarations]);
	return new Map(
		declarations.flatMap(({ name, initializer }) => (initializer ? [[name.getText(), initializer]] : []))
	);
}

/** The text that an expression always is; undefined where that depends on what the program does. */
function constantText(node: ts.Expression, constants: Constants): string | undefined {
	if (ts.isStringLiteralLike(node)) return node.text;
	if (ts.isIdentifier(node)) {
		const value = constants.get(node.text);
		return value && constantText(value, constants);
	}
	if (!ts.isTemplateExpression(node)) return undefined;
	const parts = node.templateSpans.map(({ expression, literal }) => {
		const text = constantText(expression, constants);
		return text === undefined ? undefined : text + literal.text;
	});
	return parts.includes(undefined) ? undefined : node.head.text + parts.join('');
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
