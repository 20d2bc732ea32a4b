import { number, text } from '$lib/domain/fields';
import type { Json } from '$lib/domain/base/json';
import { allPositions, orderBy } from '$lib/ui/table/order';
import { rankColumn } from '$lib/ui/table/ranks';
import { keep, type Contest } from '../contest';
import { projects } from '../projects';
import { seeded } from '../random';
import { lens } from '../surroundings';

const size = 100_000;

export default function sort(): Promise<Contest> {
	const random = seeded(5);
	const numbers: Json[] = Array.from({ length: size }, () => random() * 1e6);
	const texts: Json[] = projects(size).map(({ values }) => values['title']!);
	const floats = Float64Array.from(numbers as number[]);
	const numberField = number({ label: { en: 'a', fr: 'a' } }) as never;
	const textField = text({ label: { en: 'a', fr: 'a' } }) as never;
	const positions = allPositions(size);
	const known = [...texts];
	const sorted = (column: readonly Json[], field: never) =>
		keep(orderBy(positions, [{ ranks: rankColumn(column, field, lens), descending: false }]));
	return Promise.resolve({
		contenders: {
			// A fresh array each time, as after an edit: what is kept for a column is not kept for this one.
			numbers: () => {
				const column = [...numbers];
				const began = performance.now();
				sorted(column, numberField);
				return performance.now() - began;
			},
			texts: () => {
				const column = [...texts];
				const began = performance.now();
				sorted(column, textField);
				return performance.now() - began;
			},
			'texts again': () => sorted(known, textField),
			'Float64Array.sort': () => {
				const column = floats.slice();
				const began = performance.now();
				keep(column.sort());
				return performance.now() - began;
			}
		},
		ratios: [
			{
				id: 'G18',
				name: 'sort-numbers-over-float-sort',
				goal: 4,
				ours: 'numbers',
				anchor: 'Float64Array.sort'
			},
			{ id: 'G18', name: 'sort-texts-over-float-sort', goal: 15, ours: 'texts', anchor: 'Float64Array.sort' },
			{
				id: 'G18',
				name: 'sort-texts-again-over-float-sort',
				goal: 1,
				ours: 'texts again',
				anchor: 'Float64Array.sort'
			}
		]
	});
}
