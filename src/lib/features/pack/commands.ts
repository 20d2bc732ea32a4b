import { meeting } from '$lib/domain/kinds/meeting';
import { lastDay } from '$lib/domain/days/partial-date';
import { m } from '$lib/paraglide/messages';
import { shownLens } from '$lib/problems/shown-lens';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import type { Command } from '$lib/ui/command';
import { today } from '$lib/ui/today';
import { packMaking } from './making.svelte';
import { read } from '$lib/domain/reading/read';

const most = 5;

/** A pack of each of the next meetings that have an agenda, the nearest first. */
export function packCommands(portfolio: Portfolio): readonly Command[] {
	const now = today();
	const lens = shownLens(portfolio);
	const planned = new Set(portfolio.table('agendaItem').column('meeting'));
	return read(portfolio, meeting)
		.all()
		.flatMap(({ id, values }) => {
			const day = values.when?.to ?? values.when?.from;
			const coming = day !== undefined && lastDay(day) >= now && values.cancelled !== true;
			return coming && planned.has(id) ? [{ id, day, title: meeting.title(values, lens) }] : [];
		})
		.sort((a, b) => (a.day < b.day ? -1 : 1))
		.slice(0, most)
		.map(({ id, title }) => ({
			id: `pack ${id}`,
			label: m.pack_command({ meeting: title }),
			run: () => packMaking.make(portfolio, id)
		}));
}
