import { expect, test } from 'vitest';
import { meetingTime } from './meeting-time';

test.each([
	[{ from: '2026-11-23' }, 'ahead'],
	[{ from: '2026-11-22' }, 'ahead'],
	[{ from: '2026-11-22', to: '2026-11-24' }, 'ahead'],
	[{ from: '2026-11-21', to: '2026-11-24' }, 'under-way'],
	[{ from: '2026-11-20', to: '2026-11-22' }, 'under-way'],
	[{ from: '2026-11-20', to: '2026-11-21' }, 'over'],
	[{ from: '2026-11-21' }, 'over'],
	[{ from: '2026-11' }, 'ahead'],
	[{ from: '2026-10', to: '2026-11' }, 'under-way'],
	[{ from: '2026-10' }, 'over'],
	[{ to: '2027' }, 'ahead'],
	[{}, undefined],
	[undefined, undefined]
])('a meeting at %o is, on 22 November, %s', (when, time) => {
	expect(meetingTime(when, '2026-11-22')).toBe(time);
});
