import { expect, test } from 'vitest';
import { Laptop } from '../../../../tests/support/laptop';
import { historyOf } from './history';

test('what was written after a merge is in the history of its record', async () => {
	const [ada, bob] = [new Laptop('Ada', 1), new Laptop('Bob', 2)];
	const put = (city: string) =>
		({ do: 'put', kind: 'partner', id: '0000000000000001', fields: { city } }) as const;
	ada.write([put('Genève')]);
	bob.read(ada.log);
	bob.write([put('Lausanne')]);
	ada.read(bob.log);
	ada.write([put('Nyon')]);
	async function* log() {
		yield await Promise.resolve(ada.log);
	}
	const entries = await historyOf(log(), 'partner', '0000000000000001', 'city');
	expect(entries.map(({ fields }) => fields[0]?.after)).toEqual(['Nyon', 'Lausanne', 'Genève']);
});
