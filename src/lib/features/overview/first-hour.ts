import { body } from '$lib/domain/kinds/body';
import { envelope } from '$lib/domain/kinds/envelope';
import { meeting } from '$lib/domain/kinds/meeting';
import { membership } from '$lib/domain/kinds/membership';
import { partner } from '$lib/domain/kinds/partner';
import { technology } from '$lib/domain/kinds/technology';
import type { Kind } from '$lib/domain/schema/kind';
import { read } from '$lib/domain/reading/read';
import { isSeated, type FirstHour, type FirstHourStep } from '$lib/domain/setup/first-hour';
import { m } from '$lib/paraglide/messages';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { editAddress, listAddress, newAddress } from '$lib/ui/addresses';
import { withBack } from '$lib/ui/back';
import { drillTo } from '$lib/ui/chart/drill';
import { formatRelative } from '$lib/ui/format';
import { beginParameter } from '$lib/ui/table/view-address';

/** The checklist on the overview, where every way of it comes back to. */
export const firstHourAddress = '/#first-hour';

/** One press that leads to where a thing is entered. */
export interface Way {
	readonly words: string;
	readonly href: string;
}

/** What a step says, and the ways to do it; those of a body stand beside its name. */
export interface StepRow {
	readonly step: FirstHourStep;
	readonly done: boolean;
	readonly title: string;
	/** What is there, or what it is good for. */
	readonly state: string;
	/** The list of what is there. */
	readonly list?: string | undefined;
	readonly ways: readonly Way[];
	readonly bodies?: readonly BodyRow[] | undefined;
}

export interface BodyRow {
	readonly id: string;
	readonly name: string;
	readonly state: string;
	readonly done: boolean;
	readonly ways: readonly Way[];
}

const leading = (words: string, address: string): Way => ({
	words,
	href: withBack(address, firstHourAddress)
});

const fromTable = (kind: Kind, words = m.firsthour_table()): Way =>
	leading(words, `/exchange?kind=${kind.name}`);

/**
 * The steps of the first hour in words, in their order. The name has no way: it is asked for on the spot.
 *
 * @param nameOf what a body is called
 * @param now milliseconds since 1970, for how long ago something was exported
 */
export function stepRows(
	found: FirstHour,
	portfolio: Portfolio,
	nameOf: (kind: string, id: string) => string,
	now: number
): readonly StepRow[] {
	const { year, done, beside } = found;
	const row = (step: FirstHourStep, title: string, there: string, why: string) => ({
		step,
		title,
		done: done.has(step),
		state: done.has(step) ? there : why
	});
	const [planned] = found.bodies;
	const plan = planned && {
		title: read(portfolio, body).one(planned.id)?.values.acronym ?? nameOf(body.name, planned.id),
		body: planned.id
	};
	return [
		{ ...row('name', m.firsthour_name(), beside.author, m.firsthour_name_why()), ways: [] },
		{
			...row(
				'envelope',
				m.firsthour_envelope({ year }),
				m.firsthour_envelope_there({ count: found.envelopes, year }),
				m.firsthour_envelope_why()
			),
			list: drillTo(envelope, [{ field: 'year', from: String(year), to: String(year) }]),
			ways: [
				leading(
					m.firsthour_envelope_do(),
					newAddress(envelope, { ...(found.fund && { fund: found.fund }), year: String(year) })
				),
				fromTable(envelope)
			]
		},
		{
			...row('bodies', m.firsthour_bodies(), m.firsthour_bodies_why(), m.firsthour_bodies_why()),
			bodies: found.bodies.map((one) => {
				const name = nameOf(body.name, one.id);
				return {
					id: one.id,
					name,
					done: isSeated(one),
					state: [
						one.voting > 0 ? m.firsthour_voting({ count: one.voting }) : m.firsthour_no_voting(),
						one.quorum === undefined ? m.firsthour_no_quorum() : m.firsthour_quorum({ needed: one.quorum })
					].join(', '),
					ways: [
						...(one.voting > 0
							? []
							: [
									leading(
										m.firsthour_member_do({ body: name }),
										newAddress(membership, { body: one.id, voting: 'yes' })
									)
								]),
						...(one.quorum !== undefined
							? []
							: [
									leading(
										m.firsthour_quorum_do({ body: name }),
										editAddress(body, one.id, `?${beginParameter}=quorum`)
									)
								])
					]
				};
			}),
			ways:
				found.bodies.length > 0
					? [fromTable(membership)]
					: [leading(m.firsthour_bodies_new(), newAddress(body, { kind: 'deciding' }))]
		},
		{
			...row(
				'meetings',
				m.firsthour_meetings(),
				m.firsthour_meetings_there({ count: found.meetings }),
				m.firsthour_meetings_why()
			),
			list: listAddress(meeting),
			ways: [
				leading(m.firsthour_meetings_do(), newAddress(meeting, plan ?? {})),
				fromTable(meeting, m.firsthour_meetings_file())
			]
		},
		{
			...row(
				'technologies',
				m.firsthour_technologies(),
				m.firsthour_technologies_there({ count: found.technologies }),
				m.firsthour_technologies_why()
			),
			list: listAddress(technology),
			ways: [leading(m.firsthour_technologies_do(), newAddress(technology)), fromTable(technology)]
		},
		{
			...row(
				'partners',
				m.firsthour_partners(),
				m.firsthour_partners_there({ count: found.partners }),
				m.firsthour_partners_why()
			),
			list: listAddress(partner),
			ways: [leading(m.firsthour_partners_do(), newAddress(partner)), fromTable(partner)]
		},
		{
			...row(
				'colleagues',
				m.firsthour_colleagues(),
				beside.others > 0 || beside.exported === undefined
					? m.firsthour_colleagues_there({ count: beside.others })
					: m.firsthour_colleagues_given({ when: formatRelative(beside.exported, now) }),
				m.firsthour_colleagues_why()
			),
			ways: [
				leading(m.firsthour_colleagues_give(), '/exchange#give'),
				leading(m.firsthour_colleagues_take(), '/exchange')
			]
		}
	];
}
