import { expect, it } from 'vitest';
import { assessmentAddress, readChoice } from './choice';

const read = (query: string) => readChoice(new URLSearchParams(query), [2027, 2026]);

it('takes the newest round where none is said, and drops weights that are none', () => {
	expect(read('').round).toBe(2027);
	expect(read('round=2026').round).toBe(2026);
	expect(read('round=1999').round).toBe(2027);
	expect([...read('weights=A:2,B:0,C:-1,D:x,E,:3').trial]).toEqual([
		['A', 2],
		['B', 0]
	]);
});

it('comes back from its address', () => {
	const choice = read('round=2026&weights=A:0.5&proposal=P&assessor=Ada+L.');
	expect(readChoice(new URL(assessmentAddress(choice), 'http://a').searchParams, [2026])).toEqual(choice);
	expect(assessmentAddress(choice, { proposal: undefined, assessor: undefined })).not.toContain('proposal');
});
