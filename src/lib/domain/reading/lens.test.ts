import { expect, test } from 'vitest';
import { Laptop } from '../../../../tests/support/laptop';
import type { Change } from '../records/changeset';
import { idOf } from '../base/id';
import { seedChanges } from '../seed/seed-changes';
import { lensOf } from './lens';

const [geneva, other, line, project] = ['a', 'b', 'c', 'd'].map((part) => idOf(part)) as [
	string,
	string,
	string,
	string
];

const changes: Change[] = [
	...seedChanges(),
	{ do: 'put', kind: 'partner', id: geneva, fields: { name: 'Hôpitaux de Genève', acronym: 'HUG' } },
	{ do: 'put', kind: 'partner', id: other, fields: { name: 'hopitaux  de geneve' } },
	{ do: 'put', kind: 'project', id: project, fields: { title: 'Gantry' } },
	{
		do: 'put',
		kind: 'budgetLine',
		id: line,
		fields: { project, year: 2026, stage: 'spent', money: { amount: 100, currency: 'CHF' } }
	}
];

function laptop(): Laptop {
	const ada = new Laptop('Ada', 1);
	ada.write(changes);
	return ada;
}

test('records are named, dropped ones too, and through one another', () => {
	const ada = laptop();
	const lens = lensOf(ada.state, 'en');
	expect(lens.title('partner', geneva)).toBe('Hôpitaux de Genève');
	expect(lens.title('budgetLine', line)).toContain('Gantry');
	expect(lens.title('partner', idOf('nobody'))).toBeUndefined();
	expect(lens.title('dragon', geneva)).toBeUndefined();
	ada.write([{ do: 'drop', kind: 'partner', id: geneva }]);
	expect(lens.title('partner', geneva)).toBe('Hôpitaux de Genève');
});

test('records are found by any of their names, whatever the accents', () => {
	const lens = lensOf(laptop().state, 'en');
	expect(lens.named('partner', 'HÔPITAUX DE GENÈVE')).toEqual([geneva, other]);
	expect(lens.named('partner', 'hug')).toEqual([geneva]);
	expect(lens.named('partner', 'nobody')).toEqual([]);
});

test('a title says its day as readers write it, and is found by the day of older files too', () => {
	const ada = laptop();
	const [decision, step] = [idOf('decision'), idOf('step')];
	ada.write([
		{
			do: 'put',
			kind: 'decision',
			id: decision,
			fields: { type: 'funding', project, date: '2021-06-24' }
		},
		{ do: 'put', kind: 'agreementStep', id: step, fields: { stage: 'negotiation', on: '2026-10' } }
	]);
	const [english, french] = [lensOf(ada.state, 'en'), lensOf(ada.state, 'fr')];
	expect(english.title('decision', decision)).toBe('Funding · Gantry · 24 Jun 2021');
	expect(french.title('decision', decision)).toBe('Financement · Gantry · 24 juin 2021');
	expect(english.title('agreementStep', step)).toBe('Negotiation · October 2026');
	for (const title of ['Funding · Gantry · 24 Jun 2021', 'funding · gantry · 2021-06-24'])
		expect(english.named('decision', title)).toEqual([decision]);
	expect(english.named('decision', 'Funding · Gantry · 2021-06-25')).toEqual([]);
	expect(english.named('partner', 'HUG 2021-06-24')).toEqual([]);
});

test('lists are in their order and in the language of the reader', () => {
	const ada = laptop();
	const [english, french] = [lensOf(ada.state, 'en'), lensOf(ada.state, 'fr')];
	const keys = english.options('medicalField').map(({ key }) => key);
	expect(keys.length).toBeGreaterThan(3);
	expect(french.options('medicalField').map(({ key }) => key)).toEqual(keys);
	expect(french.options('medicalField')[0]!.label).not.toBe(english.options('medicalField')[0]!.label);
	expect(english.options('nonesuch')).toEqual([]);
	expect(lensOf(ada.state, 'en')).toBe(english);
});

test('a list offers a key once, whatever ids a file gives it', () => {
	const ada = laptop();
	const entry = (labelEn: string, order: number) => ({
		list: 'medicalField',
		key: 'radiotherapy',
		labelEn,
		order
	});
	for (const [at, fields] of [entry('Later', 99), entry('Sooner', -1)].entries())
		ada.write([{ do: 'put', kind: 'listEntry', id: idOf(`again ${at}`), fields }]);
	const options = lensOf(ada.state, 'en').options('medicalField');
	expect(options.filter(({ key }) => key === 'radiotherapy').map(({ label }) => label)).toEqual(['Sooner']);
});
