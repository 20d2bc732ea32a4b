import { expect, test } from 'vitest';
import { apply } from '../../../../tests/support/apply';
import { tablesOf } from '../../../../tests/support/tables-of';
import type { Change } from '../records/changeset';
import { withChanges } from './with-changes';

const tables = {
	project: {
		P: { title: 'a', dependsOn: ['X', 'Y'] },
		Q: { title: 'b' },
		R: { title: 'c' },
		S: { title: 'd' },
		T: { title: 'e' }
	},
	fund: { F: { name: 'MA' } }
};

test('shows what writing the changes would show, and writes nothing', () => {
	const changes: Change[] = [
		{ do: 'put', kind: 'project', id: 'P', fields: { title: null, acronym: 'A' } },
		{ do: 'set', kind: 'project', id: 'P', field: 'dependsOn', added: ['Z'], removed: ['X'] },
		{ do: 'drop', kind: 'project', id: 'Q' },
		{ do: 'put', kind: 'project', id: 'N', fields: { title: 'new' } },
		{ do: 'drop', kind: 'project', id: 'R' },
		{ do: 'restore', kind: 'project', id: 'R' },
		{ do: 'drop', kind: 'project', id: 'S' },
		{ do: 'put', kind: 'project', id: 'S', fields: { acronym: 'S' } },
		{ do: 'drop', kind: 'project', id: 'T' },
		{ do: 'set', kind: 'project', id: 'T', field: 'dependsOn', added: ['P'], removed: [] },
		{ do: 'erase', kind: 'fund', id: 'F' },
		{ do: 'put', kind: 'fund', id: 'F', fields: { name: 'KT' } }
	];
	const state = tablesOf(tables);
	const seen = withChanges(state, changes);
	const shown = (source: typeof seen, kind: string) =>
		source
			.table(kind)
			.all()
			.map(({ id, values }) => [id, values]);
	const tried = [shown(seen, 'project'), shown(seen, 'fund'), seen.table('project').column('title')];
	expect(state.table('project').get('P')?.values['title']).toBe('a');
	apply(state, changes);
	expect(tried).toEqual([
		shown(state, 'project'),
		shown(state, 'fund'),
		state.table('project').column('title')
	]);
	expect(seen.table('project').ids()).toEqual(state.table('project').ids());
	expect(seen.table('project').get('Q')?.state).toBe('dropped');
});
