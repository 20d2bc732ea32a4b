/*
 * The dates of a rule of repetition as one finds them with a paper calendar: all days are written down, sorted into
 * months, years and weeks, and struck out list by list. Slow, and shares nothing with what it checks.
 */

const names = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

interface Day {
	readonly date: string;
	readonly weekday: string;
	readonly at: number;
}

/** Whole days, `20261204`, from the start to the end of so many years after its own. */
export function daysByHand(rule: string, start: string, years: number): string[] {
	const part = (name: string) => new RegExp(`(?:^|;)${name}=([^;]*)`).exec(rule)?.[1];
	const list = (name: string) => part(name)?.split(',');
	const freq = part('FREQ')!;
	const first = Number(start.slice(0, 4));
	const days = allDays(first - 1, first + years + 1);
	const months = grouped(days, ({ date }) => date.slice(0, 7));
	const ofYears = grouped(days, ({ date }) => date.slice(0, 4));
	const began = days.find(({ date }) => date === start)!;
	const weekStart = names.indexOf(part('WKST') ?? 'MO');
	const week = (day: Day) => Math.floor((day.at + 4 - weekStart) / 7);
	const weeks = grouped(days, (day) => String(week(day)));
	// A week is of the year that most of its days are of.
	const ofYear = grouped([...weeks.values()], (ofWeek) =>
		ofWeek[Math.min(3, ofWeek.length - 1)]!.date.slice(0, 4)
	);

	const named = {
		BYMONTH: (day: Day, value: string) => Number(day.date.slice(5, 7)) === Number(value),
		BYMONTHDAY: (day: Day, value: string) => nth(months.get(day.date.slice(0, 7))!, value) === day,
		BYYEARDAY: (day: Day, value: string) => nth(ofYears.get(day.date.slice(0, 4))!, value) === day,
		BYWEEKNO: (day: Day, value: string) =>
			[...ofYear.values()].some((inYear) => nth(inYear, value)?.includes(day) ?? false),
		BYDAY: (day: Day, value: string) => {
			if (day.weekday !== value.slice(-2)) return false;
			if (value.length === 2) return true;
			const inYear = freq === 'YEARLY' && part('BYMONTH') === undefined;
			const among = inYear ? ofYears.get(day.date.slice(0, 4))! : months.get(day.date.slice(0, 7))!;
			const same = among.filter(({ weekday }) => weekday === day.weekday);
			return nth(same, value.slice(0, -2)) === day;
		}
	};
	const own: Record<string, string> = {};
	const says = (...parts: string[]) => parts.some((name) => part(name) !== undefined);
	if (!says('BYMONTHDAY', 'BYYEARDAY', 'BYWEEKNO', 'BYDAY')) {
		if (freq === 'WEEKLY') own['BYDAY'] = began.weekday;
		if (freq === 'MONTHLY' || freq === 'YEARLY') own['BYMONTHDAY'] = start.slice(8);
		if (freq === 'YEARLY' && !says('BYMONTH')) own['BYMONTH'] = start.slice(5, 7);
	}
	const left = days.filter((day) =>
		Object.entries(named).every(([name, is]) => {
			const values = list(name) ?? (own[name] === undefined ? undefined : [own[name]]);
			return values === undefined || values.some((value) => is(day, value));
		})
	);
	const monthNumber = ({ date }: Day) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
	const period = {
		DAILY: (day: Day) => day.at - began.at,
		WEEKLY: (day: Day) => week(day) - week(began),
		MONTHLY: (day: Day) => monthNumber(day) - monthNumber(began),
		YEARLY: (day: Day) => Number(day.date.slice(0, 4)) - first
	}[freq]!;
	const places = list('BYSETPOS');
	const interval = Number(part('INTERVAL') ?? 1);
	return [...grouped(left, (day) => String(period(day)))]
		.filter(([key]) => Number(key) >= 0 && Number(key) % interval === 0)
		.flatMap(([, among]) =>
			places ? among.filter((day) => places.some((place) => nth(among, place) === day)) : among
		)
		.map(({ date }) => date)
		.filter((date) => date >= start && date <= `${first + years}-12-31`)
		.map((date) => date.replaceAll('-', ''));
}

function nth<T>(list: readonly T[], place: string): T | undefined {
	const at = Number(place);
	return list.at(at > 0 ? at - 1 : at);
}

function allDays(fromYear: number, toYear: number): Day[] {
	const days: Day[] = [];
	for (let at = Date.UTC(fromYear, 0, 1) / 86_400_000; at < Date.UTC(toYear + 1, 0, 1) / 86_400_000; at++) {
		const date = new Date(at * 86_400_000);
		days.push({ date: date.toISOString().slice(0, 10), weekday: names[date.getUTCDay()]!, at });
	}
	return days;
}

function grouped<T>(all: readonly T[], by: (one: T) => string): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const one of all) {
		const group = groups.get(by(one));
		if (group) group.push(one);
		else groups.set(by(one), [one]);
	}
	return groups;
}
