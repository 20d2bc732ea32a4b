import { expect, test } from 'vitest';
import { Laptop } from '../../../../tests/support/laptop';
import type { Change } from '../../domain/records/changeset';
import { Slices } from '../slices';
import { lookalikesOf } from './lookalikes';
import { previewMerge } from './preview';

const put = (id: string, name: string): Change => ({ do: 'put', kind: 'partner', id, fields: { name } });

async function lookalikes(author: string, names: readonly string[]) {
	const ben = new Laptop('Ben', 1);
	ben.write([put('PARTNER000000001', 'Clinique'), put('PARTNER000000002', 'Spital')]);
	const other = new Laptop(author, 2);
	other.read(ben.log);
	other.write(names.map((name, at) => put(`PARTNER00000001${at}`, name)));
	const { state, replica } = ben;
	async function* log() {
		yield* await Promise.resolve(ben.log);
	}
	const ground = {
		replica,
		state,
		kinds: state.kinds,
		conflicts: [],
		parked: [],
		log,
		table: state.table.bind(state)
	};
	const preview = await previewMerge(ground, other.log);
	if (!preview.ok) throw new Error(preview.problem.type);
	const { after, differences } = preview.value;
	return lookalikesOf({ before: state, after, differences, reader: 'Ben' }, 'en', new Slices());
}

test.each(['Bеn', 'Ben\u200b', '\u202eBen', 'Ｂen', 'Βen', '𝐁en'])(
	'%j is pointed out as like Ben',
	async (author) => {
		expect(await lookalikes(author, [])).toEqual([]);
		expect(await lookalikes(author, ['New'])).toEqual([{ kind: undefined, text: author, known: 'Ben' }]);
	}
);

test('titles that look like those of other records are pointed out, others are not', async () => {
	const names = ['Сlinique', 'Clinique\u200b', 'Spitаl', 'Cliniques', 'Шпиталь', 'Clinique'];
	const found = await lookalikes('Marc', names);
	expect(found.map(({ text, known }) => [text, known])).toEqual([
		['Сlinique', 'Clinique'],
		['Clinique\u200b', 'Clinique'],
		['Spitаl', 'Spital']
	]);
});

test('the writer named by the file alone counts too', async () => {
	const ben = new Laptop('Ben', 1);
	ben.write([put('PARTNER000000001', 'Clinique')]);
	const { state } = ben;
	const compared = { before: state, after: state, differences: [], reader: 'Anna', writer: 'Annа' };
	expect(await lookalikesOf(compared, 'en', new Slices())).toEqual([
		{ kind: undefined, text: 'Annа', known: 'Anna' }
	]);
});
