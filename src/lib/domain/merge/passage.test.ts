import { expect, test } from 'vitest';
import { Laptop } from '../../../../tests/support/laptop';
import { isHeld, type Passage } from './passage';

const put = (name: string) =>
	[{ do: 'put', kind: 'partner', id: '0123456789ABCDEF', fields: { name } }] as const;

test('a passage is held where each of its replicas stands as it stood', () => {
	const [ada, ben] = [new Laptop('Ada', 1), new Laptop('Ben', 2)];
	ada.write(put('a'));
	ada.write(put('b'));
	ben.write(put('c'));
	ada.read(ben.log);
	const { knowledge } = ada.state;
	const end = (replica: string, seq: number) => [replica, seq, knowledge.markAt(replica, seq)!] as const;
	const ends = [end(ada.replica, 2), end(ben.replica, 1)];
	const passage = (of: Passage['ends']): Passage => ({ digest: '', changesets: 3, operations: 3, ends: of });
	expect(isHeld(passage(ends), knowledge)).toBe(true);
	expect(isHeld(passage([end(ada.replica, 1)]), knowledge)).toBe(true);
	expect(isHeld(passage([ends[0]!, [ben.replica, 1, '000000000000']]), knowledge)).toBe(false);
	expect(isHeld(passage([[ada.replica, 1, ends[0]![2]], ends[1]!]), knowledge)).toBe(false);
	expect(isHeld(passage(ends), new Laptop('Cleo', 3).state.knowledge)).toBe(false);
	expect(isHeld(passage(ends), ben.state.knowledge)).toBe(false);
});
