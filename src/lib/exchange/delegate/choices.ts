import type { Words } from '../../domain/base/words';
import { attributes, html, type Html } from '../html/template';

/** One choice of a list in the page. */
export interface Choice {
	readonly key: string;
	readonly label: Words;
}

/** A choice by its key. */
export function option(key: string, label: Words): Choice {
	return { key, label };
}

/** The same as the page has it: its text is set by the script, in the language the page speaks. */
export function drawn({ key, label }: Choice, chosen: string): Html {
	return html`<option
		${attributes({ value: key, selected: key === chosen, 'data-en': label.en, 'data-fr': label.fr })}
	>
		${label.en}
	</option>`;
}
