import { layers } from './layers.js';

const drawn = layers.filter(({ generated }) => !generated);

/** The layers and who imports whom, as Mermaid draws them; messages are left out, as all above domain may say them. */
export function diagram(): string {
	const arrows = drawn.flatMap(({ name, may }) =>
		may
			.filter((lower) => drawn.some((layer) => layer.name === lower))
			.map((lower) => `    ${name} --> ${lower}`)
	);
	const boxes = drawn.map(({ name, path, holds }) => `    ${name}["<b>${path}</b><br>${holds}"]`);
	return ['```mermaid', 'flowchart TD', ...boxes, ...arrows, '```'].join('\n');
}
