import { expect, test } from 'vitest';
import { covers, isNote, parseSnapshot, type Snapshot } from './snapshot';

const sound: Snapshot = {
	format: 1,
	number: 3,
	portfolio: { id: '0123456789ABCDEF', name: 'MA', sample: false },
	author: 'Ada',
	replica: '0000000000000001',
	app: '1.0.0',
	takenAt: '2026-11-02T08:00:00.000Z',
	heads: { '0000000000000001': 4 },
	laying: 0,
	fingerprint: '00',
	counts: { records: 2, changesets: 4 },
	bytes: 100,
	sha256: 'ab',
	beside: { parked: [], notes: [] }
};

test('what is beside a snapshot is read as it was written', () => {
	expect(parseSnapshot(JSON.stringify(sound))).toEqual(sound);
});

test.each<[string, object]>([
	['of another format', { format: 2 }],
	['with no whole number', { number: 1.5 }],
	['of no portfolio', { portfolio: undefined }],
	['of a portfolio without id', { portfolio: { name: 'MA' } }],
	['of a portfolio without name', { portfolio: { id: 'A' } }],
	['taken at no time', { takenAt: 5 }],
	['without heads', { heads: undefined }],
	['with a head that is no number', { heads: { A: '4' } }],
	['with no count of records', { counts: { changesets: 4 } }],
	['with no count of changesets', { counts: { records: 2 } }],
	['without counts', { counts: undefined }],
	['without length', { bytes: null }],
	['without digest', { sha256: 7 }],
	['with nothing beside', { beside: undefined }],
	['without what waits', { beside: { notes: [] } }],
	['without notes', { beside: { parked: [] } }]
])('%s it is none', (_, change) => {
	expect(parseSnapshot(JSON.stringify({ ...sound, ...change }))).toBeUndefined();
});

test.each(['', '{', 'null', '[]', '7', JSON.stringify(sound).slice(0, -1)])('%j is none', (text) => {
	expect(parseSnapshot(text)).toBeUndefined();
});

test('what is of one database alone is no note', () => {
	const keys = ['tip', 'identity', 'generation', 'exported'];
	expect(keys.filter((key) => isNote({ key } as Parameters<typeof isNote>[0]))).toEqual(['exported']);
});

test('heads cover others as far as they go', () => {
	expect(covers({ A: 2, B: 1 }, { A: 2 })).toBe(true);
	expect(covers({ A: 2 }, { A: 3 })).toBe(false);
	expect(covers({ A: 2 }, { A: 2, B: 1 })).toBe(false);
	expect(covers({ A: 2 }, { A: 2, B: 0 })).toBe(true);
	expect(covers({}, {})).toBe(true);
});
