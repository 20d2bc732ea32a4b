import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { daysByHand } from '../../../../tests/support/rule-by-hand';
import { readRule } from './rule';
import { Days, followRule } from './rule-dates';
import { readStamp, wallMilliseconds } from './stamp';

/** The dates of a rule up to a day as a calendar writes them; undefined for one that is not followed. */
function followed(text: string, from: string, last: string): string[] | undefined {
	const rule = readRule(text);
	if (!rule) return undefined;
	const stamp = readStamp(from, undefined)!;
	const start = wallMilliseconds(stamp);
	const until = rule.until && wallMilliseconds(rule.until);
	const series = { start, wholeDays: stamp.time === undefined, until };
	const { dates } = followRule(rule, series, { from: start, to: endOf(last) }, new Days(1_000_000))!;
	return dates.map((date) => new Date(date).toISOString().replace(/[-:]/g, '').slice(0, from.length));
}

/** `20261204T130000` is that moment, and a day the whole of it. */
function endOf(date: string): number {
	const stamp = readStamp(date, undefined)!;
	return wallMilliseconds(stamp) + (stamp.time === undefined ? 86_399_000 : 0);
}

/* Facts of RFC 5545 section 3.8.5.3 and of what libical publishes for its tests. */
test.each([
	['19980101 FREQ=YEARLY;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA', '19980101 19980102 19980103'],
	['19970310 FREQ=YEARLY;INTERVAL=2;BYMONTH=1,2,3', '19970310 19990110 19990210 19990310 20010110'],
	['19970101 FREQ=YEARLY;INTERVAL=3;BYYEARDAY=1,100,200', '19970101 19970410 19970719 20000101 20000409'],
	['19970519 FREQ=YEARLY;BYDAY=20MO', '19970519 19980518 19990517'],
	['19970512 FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO', '19970512 19980511 19990517'],
	['19970512 FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;WKST=FR', '19970519 19980518 19990517'],
	['20130101 FREQ=YEARLY;BYWEEKNO=53;BYDAY=TU,SA', '20151229 20160102'],
	['20180213 FREQ=YEARLY;BYWEEKNO=6;BYDAY=TU;WKST=TH', '20180213 20190212 20200211 20210209'],
	['19961105 FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8', '19961105 20001107'],
	['20060331 FREQ=YEARLY;BYDAY=FR;BYYEARDAY=-275,-276,-277,-278,-279,-280,-281', '20060331 20070330'],
	['20120229 FREQ=YEARLY', '20120229 20160229 20200229'],
	['20121231 FREQ=YEARLY;BYYEARDAY=366', '20121231 20161231 20201231'],
	['20120101 FREQ=YEARLY;BYYEARDAY=-366', '20120101 20160101 20200101'],
	['20240102 FREQ=YEARLY;BYYEARDAY=1,2,3,4,5,6,7;BYSETPOS=3,2', '20240102 20240103 20250102 20250103'],
	['20240229 FREQ=YEARLY;BYMONTH=1,2,3;BYMONTHDAY=29;BYSETPOS=3,2', '20240229 20240329 20250329 20260329'],
	['19970907 FREQ=MONTHLY;INTERVAL=2;BYDAY=1SU,-1SU', '19970907 19970928 19971102 19971130 19980104'],
	['19970922 FREQ=MONTHLY;BYDAY=-2MO', '19970922 19971020 19971117 19971222'],
	['19970928 FREQ=MONTHLY;BYMONTHDAY=-3', '19970928 19971029 19971128 19971229'],
	['19970910 FREQ=MONTHLY;INTERVAL=18;BYMONTHDAY=10,11,12', '19970910 19970911 19970912 19990310'],
	['19970902 FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13', '19980213 19980313 19981113 19990813'],
	['19970904 FREQ=MONTHLY;BYDAY=TU,WE,TH;BYSETPOS=3', '19970904 19971007 19971106'],
	['19970929 FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2', '19970929 19971030 19971127 19971230'],
	['20070115 FREQ=MONTHLY;BYMONTHDAY=15,30', '20070115 20070130 20070215 20070315 20070330'],
	['20070131 FREQ=MONTHLY', '20070131 20070331 20070531 20070731'],
	['20150101 FREQ=MONTHLY;BYMONTHDAY=-31', '20150101 20150301 20150501'],
	['20250810 FREQ=MONTHLY;BYMONTHDAY=1,2,3,4,5,6,7,8,9,10;BYSETPOS=1,2,-1,-2', '20250810 20250901 20250902'],
	['20100212 FREQ=MONTHLY;INTERVAL=13;BYMONTH=5', '20130512 20260512 20390512'],
	['19970901 FREQ=WEEKLY;INTERVAL=2;WKST=WE;BYDAY=MO,WE,FR', '19970901 19970910 19970912 19970915'],
	['19970805 FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=MO', '19970805 19970810 19970819 19970824'],
	['19970805 FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU', '19970805 19970817 19970819 19970831'],
	['20241023 FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1,3', '20241023 20241028 20241030'],
	['20240102 FREQ=WEEKLY;BYDAY=MO,TU,SU,SA,TH;BYSETPOS=3,2', '20240102 20240104 20240109 20240111'],
	['20141006 FREQ=WEEKLY;INTERVAL=1;BYDAY=MO;', '20141006 20141013'],
	['20241030 FREQ=DAILY;BYMONTHDAY=-1,-2', '20241030 20241031 20241129 20241130'],
	['20250101 FREQ=DAILY;BYMONTHDAY=1,20;INTERVAL=7', '20250101 20250820'],
	['20240501 FREQ=DAILY;BYMONTH=5,4;BYMONTHDAY=1', '20240501 20250401 20250501'],
	['20241018 FREQ=DAILY;BYMINUTE=1,2,3,4;INTERVAL=2', '20241018 20241020 20241022'],
	[
		'19970902T090000 FREQ=DAILY;BYHOUR=9,10;BYMINUTE=0,20,40',
		'19970902T090000 19970902T092000 19970902T094000 19970902T100000'
	],
	[
		'20241023T154000 FREQ=DAILY;BYMINUTE=0,10,20,30,40,50;BYSETPOS=-2,3;INTERVAL=5',
		'20241023T154000 20241028T152000 20241028T154000'
	],
	['20120229 RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=OMIT', '20120229 20160229 20200229']
])('%s', (rule, dates) => {
	const [start = '', text = ''] = rule.split(' ');
	const expected = dates.split(' ');
	expect(followed(text, start, expected.at(-1)!)).toEqual(expected);
});

test('1,500 rules as python-dateutil follows them', () => {
	const file = new URL('../../../../tests/fixtures/recurrence/dateutil.txt', import.meta.url);
	const rows = readFileSync(file, 'utf8').trim().split('\n').slice(1);
	const wrong: string[] = [];
	let unread = 0;
	for (const row of rows) {
		const [text = '', ...dates] = row.split(' ');
		const found = followed(text, dates[0]!, dates.at(-1)!);
		if (!found) unread++;
		else if (found.join(' ') !== dates.join(' ')) wrong.push(`${row}: ${found.join(' ')}`);
	}
	expect(wrong).toEqual([]);
	// The others are of the kinds on which programs differ.
	expect([rows.length, unread]).toEqual([1_500, 208]);
});

describe('a rule', () => {
	const list = <T>(values: readonly T[]) =>
		fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 5 });
	const part = (name: string, values: fc.Arbitrary<readonly unknown[]>) =>
		fc.option(values, { freq: 1 }).map((found) => (found === null ? '' : `;${name}=${found.join(',')}`));
	const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
	const rule = fc
		.tuple(
			fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'),
			fc.integer({ min: 1, max: 5 }),
			part('BYMONTH', list([1, 2, 3, 6, 9, 11, 12])),
			part('BYMONTHDAY', list([1, 2, 15, 28, 29, 30, 31, -1, -2, -29, -31])),
			part('BYYEARDAY', list([1, 60, 61, 200, 365, 366, -1, -100, -366])),
			part('BYWEEKNO', list([1, 2, 26, 52, 53, -1, -53])),
			part('BYDAY', list([...weekdays, '1MO', '2TU', '-1FR', '5WE', '-5SU', '53MO'])),
			part('BYSETPOS', list([1, 2, -1, -2, 5])),
			part(
				'WKST',
				fc.constantFrom(...weekdays).map((one) => [one])
			)
		)
		.map(([freq, interval, ...parts]) => `FREQ=${freq};INTERVAL=${interval}${parts.join('')}`);
	const start = fc
		.integer({ min: Date.UTC(2019, 0, 1) / 86_400_000, max: Date.UTC(2026, 0, 1) / 86_400_000 })
		.map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

	it('that is followed has the dates that are found by hand', { timeout: 300_000 }, () => {
		const many = process.env['LONG'] ? 20_000 : 200;
		let checked = 0;
		fc.assert(
			fc.property(rule, start, (text, date) => {
				const end = `${Number(date.slice(0, 4)) + 4}1231`;
				const found = followed(text, date.replaceAll('-', ''), end);
				if (!found) return;
				checked++;
				expect(found).toEqual(daysByHand(text, date, 4));
			}),
			{ numRuns: many }
		);
		expect(checked).toBeGreaterThan(many / 10);
	});

	it.each([
		'FREQ=HOURLY',
		'FREQ=YEARLY;BYMONTHDAY=29',
		'FREQ=YEARLY;BYWEEKNO=1,2',
		'FREQ=YEARLY;BYWEEKNO=53;BYDAY=TH;INTERVAL=5',
		'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=30;BYWEEKNO=1',
		'FREQ=MONTHLY;BYWEEKNO=15',
		'FREQ=WEEKLY;BYDAY=1MO',
		'FREQ=WEEKLY;BYMONTHDAY=1',
		'FREQ=MONTHLY;BYSETPOS=1',
		'FREQ=MONTHLY;BYMONTHDAY=31;RSCALE=GREGORIAN;SKIP=FORWARD',
		'FREQ=YEARLY;RSCALE=CHINESE',
		'FREQ=DAILY;BYEASTER=1',
		'FREQ=DAILY;X-MOON=FULL',
		'FREQ=DAILY;COUNT=2;COUNT=3',
		'FREQ=DAILY;COUNT=0',
		'FREQ=DAILY;INTERVAL=0',
		'FREQ=DAILY;UNTIL=soon',
		'FREQ=MONTHLY;BYMONTHDAY=32',
		'FREQ=MONTHLY;BYDAY=6MO',
		'FREQ=MONTHLY;BYDAY=0MO',
		'INTERVAL=2',
		''
	])('%j is not followed', (text) => {
		expect(readRule(text)).toBeUndefined();
	});
});
