import { expect, it } from 'vitest';
import { tablesOf } from '../../../../tests/support/tables-of';
import { openingsFor } from './for-state';
import { interestByField, nobodyServes } from './interests';
import { needsOf } from './needs';
import { demandFor } from './of-project';

const source = tablesOf({
	country: { PL: { nameEn: 'Poland' }, IT: { nameEn: 'Italy' } },
	technology: {
		tpx: { name: 'Timepix', medicalFields: ['imaging', 'dosimetry'] },
		g4: { name: 'Geant4', medicalFields: ['simulation'] },
		bare: { name: 'Bare' }
	},
	project: {
		P: { title: 'P', medicalField: 'dosimetry', technologies: ['tpx'] },
		Q: { title: 'Q', medicalField: 'radiobiology' }
	},
	interest: {
		byTechnology: { country: 'PL', technology: 'tpx' },
		byField: { country: 'PL', field: 'imaging' },
		narrowed: { country: 'IT', technology: 'tpx', field: 'imaging' },
		unserved: { country: 'IT', field: 'genomics' },
		fieldless: { country: 'IT', technology: 'bare' },
		nobody: { country: 'gone', field: 'imaging' }
	},
	need: {
		low: { title: 'A', importance: 'low', technologies: ['tpx', 'gone'] },
		high: { title: 'B', importance: 'high', technologies: ['tpx'], projects: ['P'] },
		open: { title: 'C', projects: ['gone'] }
	}
});

it('counts an interest in its field, else in those of its technology', () => {
	const rows = interestByField(source, ['imaging', 'dosimetry', 'empty']).map((row) => [
		row.field,
		Object.fromEntries([...row.byState].map(([state, own]) => [state, own.map(({ id }) => id)])),
		row.technologies,
		row.projects,
		nobodyServes(row)
	]);
	expect(rows).toEqual([
		['imaging', { PL: ['byTechnology', 'byField'], IT: ['narrowed'] }, ['tpx'], [], false],
		['dosimetry', { PL: ['byTechnology'] }, ['tpx'], ['P'], false],
		['genomics', { IT: ['unserved'] }, [], [], true],
		['simulation', {}, ['g4'], [], false],
		['radiobiology', {}, [], ['Q'], false],
		['', { IT: ['fieldless'] }, [], [], false]
	]);
});

it('holds needs against what answers them, and names what is left over', () => {
	const { all, answers, unserved, unasked } = needsOf(source);
	expect(all.map(({ id }) => id)).toEqual(['high', 'low', 'open']);
	expect(answers.map(({ kind, id, needs }) => [kind, id, [...needs]])).toEqual([
		['technology', 'tpx', ['high', 'low']],
		['project', 'P', ['high']]
	]);
	expect(unserved.map(({ id }) => id)).toEqual(['open']);
	expect(unasked).toEqual(['g4']);
});

it('says who asked for what a project does', () => {
	const told = (id: string) => {
		const { needs, interests } = demandFor(source, id);
		return [needs.map((one) => one.id), interests.map((one) => one.id)];
	};
	expect(told('P')).toEqual([
		['low', 'high'],
		['byTechnology', 'narrowed']
	]);
	expect(told('Q')).toEqual([[], []]);
	expect(told('gone')).toEqual([[], []]);
});

it('says which projects that go on a State asked for and is not in, the nearest first', () => {
	const asked = tablesOf({
		country: { PL: { nameEn: 'Poland', code: 'PL' }, IT: { nameEn: 'Italy', code: 'IT' } },
		partner: { pl: { name: 'NCBJ', country: 'PL' } },
		technology: { tpx: { name: 'Timepix', medicalFields: ['imaging'] } },
		stage: { run: { name: 'Run' }, end: { name: 'End', closed: true } },
		project: {
			slight: { title: 'A', medicalField: 'radiotherapy', stage: 'run' },
			both: { title: 'B', medicalField: 'dosimetry', technologies: ['tpx'], stage: 'run' },
			field: { title: 'C', medicalField: 'dosimetry' },
			over: { title: 'D', medicalField: 'dosimetry', stage: 'end' },
			own: { title: 'E', medicalField: 'dosimetry' },
			other: { title: 'F', medicalField: 'simulation' },
			none: { title: 'G' }
		},
		participation: { one: { project: 'own', partner: 'pl' } },
		interest: {
			a: { country: 'PL', field: 'radiotherapy', strength: 'slight' },
			b: { country: 'PL', field: 'dosimetry', strength: 'strong' },
			c: { country: 'PL', technology: 'tpx' },
			d: { country: 'IT', field: 'simulation' }
		}
	});
	const told = (id: string) =>
		openingsFor(asked, id).map(({ project, interests }) => [project, interests.map((one) => one.id)]);
	expect(told('PL')).toEqual([
		['both', ['c', 'b']],
		['field', ['b']],
		['slight', ['a']]
	]);
	expect(told('IT')).toEqual([['other', ['d']]]);
	expect(told('unknown')).toEqual([]);
});
