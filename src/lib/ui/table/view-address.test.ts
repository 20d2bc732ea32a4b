import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { project } from '$lib/domain/kinds/project';
import { isBlank, type Condition } from './conditions';
import { plainView, type View } from './view';
import { readView, viewQuery } from './view-address';

const read = (query: string) => readView(new URLSearchParams(query), project);

const fieldName = fc.constantFrom(...Object.keys(project.fields));
const someText = fc.string({ minLength: 1 }).filter((text) => text.trim() !== '');
const condition: fc.Arbitrary<Condition> = fc.oneof(
	fc.record({ field: fieldName, test: fc.constantFrom('contains' as const, 'is' as const), text: someText }),
	fc.record({ field: fieldName, test: fc.constant('range' as const), from: fc.string(), to: fc.string() }),
	fc.record({
		field: fieldName,
		test: fc.constant('any' as const),
		keys: fc.uniqueArray(fc.string(), { minLength: 1 })
	}),
	fc.record({ field: fieldName, test: fc.constantFrom('empty' as const) })
);
const view: fc.Arbitrary<View> = fc.record(
	{
		layout: fc.constantFrom('table' as const, 'board' as const),
		quick: fc.string(),
		conditions: fc.uniqueArray(
			condition.filter((one) => !isBlank(one)),
			{ selector: ({ field, test }) => `${field} ${test}` }
		),
		columns: fc.uniqueArray(fieldName, { minLength: 1 }),
		sort: fc.uniqueArray(fc.record({ field: fieldName, descending: fc.boolean() }), {
			minLength: 1,
			selector: ({ field }) => field
		})
	},
	{ requiredKeys: ['layout', 'quick', 'conditions'] }
);

describe('the address of a view', () => {
	it('says nothing of a plain view', () => {
		expect(viewQuery(plainView)).toBe('');
		expect(read('').view).toEqual(plainView);
	});

	it('reads like a sentence', () => {
		const asked: View = {
			layout: 'board',
			quick: 'dosimetry',
			columns: ['title', 'stage'],
			sort: [
				{ field: 'period', descending: true },
				{ field: 'title', descending: false }
			],
			conditions: [
				{ field: 'medicalField', test: 'any', keys: ['imaging', 'dosimetry'] },
				{ field: 'period', test: 'range', from: '2020', to: '2024' },
				{ field: 'summary', test: 'filled' }
			]
		};
		expect(viewQuery(asked)).toBe(
			'?view=board&q=dosimetry&columns=title,stage&sort=-period,title' +
				'&medicalField.any=imaging&medicalField.any=dosimetry&period.from=2020&period.to=2024&summary.empty=no'
		);
	});

	it('comes back as it went', () => {
		fc.assert(
			fc.property(view, (asked) => {
				const back = read(viewQuery(asked));
				expect(back.ignored).toEqual([]);
				expect(back.view).toEqual(asked);
			})
		);
	});

	it('names what it cannot read and shows the rest', () => {
		const { view: shown, ignored } = read(
			'columns=title,colour&sort=nothing&size.from=3&title.loud=1&view=cube&utm=1&title.empty=maybe&q=a'
		);
		expect(shown).toEqual({ ...plainView, quick: 'a', columns: ['title'] });
		expect(ignored).toEqual(['columns', 'sort', 'size.from', 'title.loud', 'view', 'utm', 'title.empty']);
	});

	it('never fails on any parameters', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(fc.string(), fc.string())), (pairs) => {
				readView(new URLSearchParams(pairs), project);
			})
		);
		expect(read('__proto__.contains=x&constructor.is=y').view.conditions).toEqual([]);
	});

	it('leaves the values of a new record alone', () => {
		expect(read('set.title=GEMPix')).toEqual({ view: plainView, ignored: [] });
	});
});
