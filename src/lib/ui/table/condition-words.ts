import type { Field, Lens, ListOption } from '$lib/domain/schema/field';
import { m } from '$lib/paraglide/messages';
import type { Condition, Test } from './conditions';

/** A condition as a chip says it: `Country: Germany, France`, `Period: 2020 – 2024`, `Name contains “gsi”`. */
export function conditionWords(
	condition: Condition,
	field: Field,
	lens: Lens,
	options: readonly ListOption[]
): string {
	const label = field.label[lens.locale];
	switch (condition.test) {
		case 'contains':
			return m.records_condition_contains({ field: label, text: condition.text });
		case 'is':
			return m.records_condition_is({ field: label, text: condition.text });
		case 'range':
			return rangeWords(label, shown(condition.from, field, lens), shown(condition.to, field, lens));
		case 'any': {
			const named = condition.keys.map((key) =>
				key === '' ? m.records_board_without() : (options.find((option) => option.key === key)?.label ?? key)
			);
			return m.records_condition_any({ field: label, values: named.join(', ') });
		}
		case 'empty':
			return m.records_condition_empty({ field: label });
		case 'filled':
			return m.records_condition_filled({ field: label });
	}
}

function rangeWords(field: string, from: string, to: string): string {
	if (to === '') return m.records_condition_from({ field, from });
	if (from === '') return m.records_condition_to({ field, to });
	return m.records_condition_between({ field, from, to });
}

/** A typed end as the field shows it; one that cannot be read stays as typed. */
function shown(text: string, field: Field, lens: Lens): string {
	const read = field.type.parse(text, lens);
	return read.ok && read.value !== null ? field.type.show(read.value, lens) : text;
}

const tests: Readonly<Record<Test, () => string>> = {
	contains: m.records_test_contains,
	is: m.records_test_is,
	range: m.records_test_range,
	any: m.records_test_any,
	empty: m.records_test_empty,
	filled: m.records_test_filled
};

export function testWords(test: Test): string {
	return tests[test]();
}
