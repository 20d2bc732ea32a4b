import type { Field } from '$lib/domain/schema/field';
import type { Draft } from './draft';

/** What every editor is given. It shows the draft and says what becomes of it; it keeps nothing itself. */
export interface EditorProps {
	/** Of the control itself, so that a label can point at it. */
	readonly id: string;
	readonly field: Field;
	readonly draft: Draft;
	readonly onchange: (draft: Draft) => void;
	/** Whether its problem is being shown. */
	readonly invalid?: boolean;
	/** Ids of the help and the problem. */
	readonly describedby?: string | undefined;
	/** The name of the control where no label points at it, as in a cell. */
	readonly label?: string | undefined;
	/** In a cell there is one line and no room for more. */
	readonly inCell?: boolean;
}
