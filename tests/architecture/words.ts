import { parse, type AST } from 'svelte/compiler';
import type { Source } from './sources';

/** Attributes whose texts people see or hear. */
const spoken = new Set([
	'title',
	'label',
	'placeholder',
	'alt',
	'aria-label',
	'aria-description',
	'aria-roledescription'
]);

/** The same in every language: the product, names of formats and of keys. */
const international = new Set([
	'Isocentre',
	'CSV',
	'PNG',
	'JSON',
	'CHF',
	'Ctrl',
	'Esc',
	'English',
	'Français',
	'CERN'
]);

const hasWords = (text: string) => (text.match(/\p{L}{2,}/gu) ?? []).some((word) => !international.has(word));

type Node = AST.BaseNode & Record<string, unknown>;

/** Texts for people written into a component instead of the message catalogue. */
export function writtenWords({ path, text }: Source): string[] {
	const found: string[] = [];
	const visit = (node: Node): void => {
		if (node.type === 'Text' && hasWords(node['data'] as string))
			found.push(`${path}: ${(node['data'] as string).trim()}`);
		if (node.type === 'Attribute') {
			if (!spoken.has(node['name'] as string)) return visitAll(node, ['value'], 'ExpressionTag');
			const parts = Array.isArray(node['value']) ? (node['value'] as Node[]) : [];
			for (const part of parts)
				if (part.type === 'Text' && hasWords(part['data'] as string))
					found.push(`${path}: ${node['name'] as string}="${part['data'] as string}"`);
			return;
		}
		visitAll(node);
	};
	const visitAll = (node: Node, keys = Object.keys(node), only?: string): void => {
		for (const key of keys) {
			const child = node[key];
			for (const one of Array.isArray(child) ? child : [child])
				if (
					typeof one === 'object' &&
					one !== null &&
					typeof (one as Node).type === 'string' &&
					(!only || (one as Node).type === only)
				)
					visit(one as Node);
		}
	};
	visit(parse(text, { modern: true }).fragment as unknown as Node);
	return found;
}
