import { describe, expect, test } from 'vitest';
import type { Label, Op } from '../records/changeset';
import { truthOf, truthOfBoth, type ValuesOf } from './label-truth';

const [one, other, third] = ['P000000000000001', 'P000000000000002', 'P000000000000003'];
const person = 'C000000000000001';
const salt = 'S'.repeat(16);
const put = (
	id: string,
	fields: Extract<Op, { do: 'put' }>['fields'] = { city: 'Pavia' },
	kind = 'partner'
): Op => ({
	do: 'put',
	kind,
	id,
	fields,
	salt
});
const mark = (act: 'drop' | 'restore' | 'erase', id: string, kind = 'partner'): Op => ({
	do: act,
	kind,
	id,
	salt
});
const gone = (id: string, kind = 'partner'): Op => ({ do: 'gone', kind, id, digest: 'f'.repeat(64) });
const nowhere: ValuesOf = () => undefined;
const truth = (label: Label, ops: readonly Op[], valuesOf = nowhere) => truthOf(label, ops, valuesOf);
const many = (count: number, make: (id: string) => Op) =>
	Array.from({ length: count }, (_, n) => make(`Q${String(n).padStart(15, '0')}`));

const edit: Label = { act: 'edit', kind: 'partner', id: one, name: 'CERN' };

describe('a label that fits', () => {
	test.each<[string, Label, Op[]]>([
		['an edit', edit, [put(one)]],
		['an edit of a deleted record', edit, [mark('restore', one), put(one)]],
		['a deletion', { ...edit, act: 'drop' }, [mark('drop', one)]],
		['a deletion of what was joined too', { ...edit, act: 'drop' }, [mark('drop', one), mark('drop', other)]],
		['a restoration', { ...edit, act: 'restore' }, [mark('restore', one)]],
		['an erasure', { ...edit, act: 'erase' }, [mark('erase', one)]],
		['a join, told by what stays', { ...edit, act: 'unite' }, [put(other, { mergedInto: one })]],
		['a separation', { ...edit, act: 'separate' }, [put(one, { mergedInto: null })]],
		[
			'a score of what it belongs to',
			{ act: 'score', kind: 'project', id: third },
			[put(other, { project: third })]
		],
		['an edit whose content was erased', edit, [gone(one)]],
		['the undo of a creation', { act: 'undo', of: { ...edit, act: 'create' } }, [mark('drop', one)]],
		['the undo of a deletion', { act: 'undo', of: { ...edit, act: 'drop' } }, [mark('restore', one)]],
		['a deletion once more', { act: 'redo', of: { ...edit, act: 'drop' } }, [mark('drop', one)]],
		[
			'the undo of a separation',
			{ act: 'undo', of: { ...edit, act: 'separate' } },
			[put(one, { mergedInto: other })]
		]
	])('of %s stands without the name it gives', (_, label, ops) => {
		const joined: ValuesOf = (_kind, id) => (id === other ? { mergedInto: one } : undefined);
		const { name: _name, ...bare } = label;
		const of = label.of && { act: label.of.act, kind: label.of.kind!, id: label.of.id! };
		expect(truth(label, ops, joined)).toEqual([of ? { act: label.act, of } : bare]);
	});

	test('is found by what the records hold here', () => {
		const label: Label = { act: 'schedule', kind: 'meeting', id: third };
		const ops = [put(one, { order: 2 }, 'agendaItem')];
		expect(truth(label, ops, () => ({ meeting: third }))).toEqual([label]);
		expect(truth(label, ops)).toEqual([{ act: 'edit', kind: 'agendaItem', id: one }]);
	});

	test('of a file keeps its name, of many their true count, of one its id', () => {
		expect(truth({ act: 'import', name: 'a.csv', count: 900 }, [put(one), put(other)])).toEqual([
			{ act: 'import', name: 'a.csv' }
		]);
		expect(truth({ act: 'edit', kind: 'partner', count: 2 }, many(12, put))).toEqual([
			{ act: 'edit', kind: 'partner', count: 12 }
		]);
		expect(truth({ act: 'edit', kind: 'partner', name: 'CERN' }, [put(one)])).toEqual([
			{ act: 'edit', kind: 'partner', id: one }
		]);
	});
});

describe('a label that does not fit gives way to what was done', () => {
	test.each<[string, Label, Op[], Label[]]>([
		['another record', edit, [put(other)], [{ act: 'edit', kind: 'partner', id: other }]],
		['another kind', edit, [put(one, {}, 'project')], [{ act: 'edit', kind: 'project', id: one }]],
		['an erasure', edit, [mark('erase', person, 'contact')], [{ act: 'erase', kind: 'contact', id: person }]],
		['an erasure of that record', edit, [mark('erase', one)], [{ act: 'erase', kind: 'partner', id: one }]],
		['a deletion of that record', edit, [mark('drop', one)], [{ act: 'drop', kind: 'partner', id: one }]],
		[
			'a join of that record',
			edit,
			[put(one, { mergedInto: other })],
			[{ act: 'unite', kind: 'partner', id: one }]
		],
		['no deletion', { ...edit, act: 'drop' }, [put(one)], [{ act: 'edit', kind: 'partner', id: one }]],
		['no erasure', { ...edit, act: 'erase' }, [put(one)], [{ act: 'edit', kind: 'partner', id: one }]],
		['no restoration', { ...edit, act: 'restore' }, [put(one)], [{ act: 'edit', kind: 'partner', id: one }]],
		[
			'an undo of an edit that deletes',
			{ act: 'undo', of: edit },
			[mark('drop', one)],
			[{ act: 'drop', kind: 'partner', id: one }]
		],
		[
			'an undo of another',
			{ act: 'undo', of: edit },
			[put(other)],
			[{ act: 'edit', kind: 'partner', id: other }]
		],
		[
			'an undo of an undo',
			{ act: 'undo', of: { act: 'undo', of: edit } },
			[put(one)],
			[{ act: 'edit', kind: 'partner', id: one }]
		],
		[
			'an act that is undone by no undo',
			{ act: 'edit', of: edit },
			[put(one)],
			[{ act: 'edit', kind: 'partner', id: one }]
		]
	])('of %s', (_, label, ops, expected) => {
		expect(truth(label, ops)).toEqual(expected);
	});

	test('and what it leaves out is told beside it, gravest first', () => {
		expect(truth(edit, [put(one), mark('erase', person, 'contact'), put(other), put(third)])).toEqual([
			{ act: 'erase', kind: 'contact', id: person },
			{ act: 'edit', kind: 'partner', id: one },
			{ act: 'edit', kind: 'partner', count: 2 }
		]);
		expect(
			truth(
				{ act: 'import', name: 'a.csv' },
				many(500, (id) => mark('drop', id))
			)
		).toEqual([
			{ act: 'drop', kind: 'partner', count: 500 },
			{ act: 'import', name: 'a.csv' }
		]);
	});

	test('which of many kinds is told without them', () => {
		const kinds = ['partner', 'project', 'meeting', 'contact'];
		expect(
			truth(
				{ act: 'erase' },
				kinds.map((kind) => put(one, {}, kind))
			)
		).toEqual([{ act: 'edit', count: 4 }]);
	});
});

test('the parts of a large action are told as one', () => {
	const label: Label = { act: 'drop', kind: 'partner', count: 1001 };
	const [first, last] = [many(1000, (id) => mark('drop', id)), [mark('drop', one)]];
	expect(truthOfBoth(truth(label, first), truth(label, last))).toEqual([label]);
	const named: Label = { act: 'import', name: 'a.csv' };
	expect(truthOfBoth([named], [named])).toEqual([named]);
});
