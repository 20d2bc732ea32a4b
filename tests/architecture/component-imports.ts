import { posix } from 'node:path';
import { layers } from './layers.js';
import type { Source } from './sources';

const importing = /(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g;

/** What a source imports of ours: as written, and from the root of the project. */
export function importsOf({ path, text }: Source): { readonly target: string; readonly resolved: string }[] {
	return [...text.matchAll(importing)].flatMap(([, target = '']) => {
		if (target.startsWith('$lib/')) return [{ target, resolved: target.replace('$lib', 'src/lib') }];
		return target.startsWith('.') ? [{ target, resolved: posix.join(posix.dirname(path), target) }] : [];
	});
}

const layerOf = (path: string) => layers.find((layer) => path.startsWith(layer.path));

/**
 * Imports against the order of the layers, read from the text: dependency-cruiser compiles a component first,
 * which loses its type imports.
 */
export function importsAgainstTheOrder({ path, text }: Source): string[] {
	const own = layerOf(path);
	if (!own) return [];
	return importsOf({ path, text }).flatMap(({ target, resolved }) => {
		const layer = layerOf(resolved);
		if (!layer) return [`${path} -> ${target}: no layer`];
		if (layer === own)
			return own.apart && folderOf(resolved, own.path) !== folderOf(path, own.path)
				? [`${path} -> ${target}: features apart`]
				: [];
		if (!own.may.includes(layer.name)) return [`${path} -> ${target}: ${own.name} imports ${layer.name}`];
		const known = own.knows?.[layer.name];
		return !known || known.includes(folderOf(resolved, layer.path)!)
			? []
			: [`${path} -> ${target}: ${own.name} knows ${known.join(', ')}`];
	});
}

const folderOf = (path: string, layer: string) => path.slice(layer.length + 1).split('/')[0];
