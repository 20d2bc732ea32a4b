import type { Component } from 'svelte';
import AddressValue from './AddressValue.svelte';
import ReferenceValue from './ReferenceValue.svelte';
import TagsValue from './TagsValue.svelte';
import TextValue from './TextValue.svelte';
import type { ValueProps } from './value';

const values: Readonly<Record<string, Component<ValueProps>>> = {
	url: AddressValue,
	email: AddressValue,
	phone: AddressValue,
	reference: ReferenceValue,
	references: ReferenceValue,
	tags: TagsValue
};

/** How a page shows the values of a field type; most are text. Beside `editors.ts`, the second such map. */
export function valueFor(name: string): Component<ValueProps> {
	return values[name] ?? TextValue;
}
