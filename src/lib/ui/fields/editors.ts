import type { Component } from 'svelte';
import ChoiceEditor from './ChoiceEditor.svelte';
import DateEditor from './DateEditor.svelte';
import DateRangeEditor from './DateRangeEditor.svelte';
import type { EditorProps } from './editor';
import LongTextEditor from './LongTextEditor.svelte';
import MoneyEditor from './MoneyEditor.svelte';
import TextEditor from './TextEditor.svelte';
import TokensEditor from './TokensEditor.svelte';
import YesNoEditor from './YesNoEditor.svelte';

/** The one place where the name of a field type chooses a component. */
const editors: Readonly<Record<string, Component<EditorProps>>> = {
	text: TextEditor,
	longText: LongTextEditor,
	number: TextEditor,
	url: TextEditor,
	email: TextEditor,
	phone: TextEditor,
	date: DateEditor,
	dateRange: DateRangeEditor,
	money: MoneyEditor,
	yesNo: YesNoEditor,
	choice: ChoiceEditor,
	country: ChoiceEditor,
	reference: ChoiceEditor,
	tags: TokensEditor,
	references: TokensEditor
};

/** The editor of a field type; a type without one of its own is typed as text, which every type can read. */
export function editorFor(name: string): Component<EditorProps> {
	return editors[name] ?? TextEditor;
}
