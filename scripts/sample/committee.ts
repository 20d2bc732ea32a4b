import { body } from '../../src/lib/domain/kinds/body';
import { membership } from '../../src/lib/domain/kinds/membership';
import { bodyId } from '../../src/lib/domain/seed/seed-changes';
import { seatId } from './ids';
import { record } from './records';
import { hours, instantOn, type Act } from './story';

/* Invented seats: nobody publishes who sits in these bodies, or their quorum. */

const secretary = 'Leader of KT-MA (secretary)';

const seats: Readonly<Record<string, readonly string[]>> = {
	CMASC: [
		'Director for Accelerators and Technology (chair)',
		'Head of the BE Department',
		'Head of the EN Department',
		'Head of the EP Department',
		'Head of the IPT Department',
		'Head of the IT Department',
		'Head of the SY Department',
		'Head of the TE Department',
		secretary
	],
	MAPF: [
		'Leader of KT-MA (chair)',
		'Representative of BE',
		'Representative of EP',
		'Representative of IT',
		'Representative of SY',
		'Representative of TE',
		'Knowledge transfer officer for medicine'
	]
};

const quorums: Readonly<Record<string, number>> = { CMASC: 5, MAPF: 4 };

/** Who sits where since 2025, and how many make a quorum. */
export function committees(): Act[] {
	return Object.entries(seats).map(([acronym, names], at) => {
		const id = bodyId(acronym);
		const made = names.map((seat) =>
			record(
				membership,
				{ body: id, seat, period: { from: '2025' }, voting: seat !== secretary },
				seatId(acronym, seat)
			)
		);
		return {
			at: instantOn('2025-01-14', hours.made + at),
			by: 'KT-MA secretary',
			label: { act: 'create', kind: membership.name, count: made.length },
			invented: true,
			changes: () => [{ do: 'put', kind: body.name, id, fields: { quorum: quorums[acronym]! } }, ...made]
		};
	});
}
