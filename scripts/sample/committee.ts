import { agendaItem } from '../../src/lib/domain/kinds/agenda-item';
import { body } from '../../src/lib/domain/kinds/body';
import { agendaItemId } from '../../src/lib/domain/committee/agenda';
import { attendanceId } from '../../src/lib/domain/committee/quorum';
import { attendance } from '../../src/lib/domain/kinds/attendance';
import { meeting } from '../../src/lib/domain/kinds/meeting';
import { membership } from '../../src/lib/domain/kinds/membership';
import type { Change } from '../../src/lib/domain/records/changeset';
import { bodyId } from '../../src/lib/domain/seed/seed-changes';
import { projectId } from './ids';
import { record, sampleId } from './records';

/* An invented CMASC to come, so that the decision room can be tried: nobody publishes its seats, dates or quorum. */

const illustrative = true;
const cmasc = bodyId('CMASC');
const spring = 'CMASC, February 2027';
const summer = 'CMASC, June 2027';
const meetingId = (title: string) => sampleId(meeting, `${title} (illustrative)`);
const seatId = (seat: string) => sampleId(membership, 'CMASC', seat);

const seats = [
	'Director for Accelerators and Technology (chair)',
	'Head of the BE Department',
	'Head of the EN Department',
	'Head of the EP Department',
	'Head of the IPT Department',
	'Head of the IT Department',
	'Head of the SY Department',
	'Head of the TE Department'
];
const secretary = 'Leader of KT-MA (secretary)';

/** What they take a funding decision on together; what waits for a green light is left to be put on by hand. */
const proposals = [
	'Zenodo imaging archive',
	'C2MON watch over linac uptime',
	'Medipix3 beam-spectrum monitor',
	'NIMMS helium beam radiobiology',
	'In-beam PET range check',
	'STELLA remote treatment planning',
	'Reproducible PET quantification',
	'Brain PET with depth of interaction'
];

export function committee(): Change[] {
	return [
		{ do: 'put', kind: body.name, id: cmasc, fields: { quorum: 5 } },
		...[...seats, secretary].map((seat) =>
			record(
				membership,
				{ body: cmasc, seat, period: { from: '2026' }, voting: seat !== secretary, illustrative },
				seatId(seat)
			)
		),
		...[
			{ title: spring, on: '2027-02-11' },
			{ title: summer, on: '2027-06-10' }
		].map(({ title, on }) =>
			record(
				meeting,
				{
					title,
					when: { from: on, to: on },
					body: cmasc,
					series: 'cmasc',
					place: 'CERN',
					country: 'CH',
					onlyMedical: true,
					starts: '14:00',
					ends: '17:00',
					illustrative
				},
				meetingId(title)
			)
		),
		...[...seats, secretary].map((seat) =>
			record(
				attendance,
				{ meeting: meetingId(spring), membership: seatId(seat), status: 'invited', illustrative },
				attendanceId(meetingId(spring), seatId(seat))
			)
		),
		...proposals.map((title, at) =>
			record(
				agendaItem,
				{
					meeting: meetingId(spring),
					order: at + 1,
					title,
					kind: 'decision',
					asks: 'funding',
					project: projectId(title),
					minutes: 10,
					illustrative
				},
				agendaItemId(meetingId(spring), 'project', projectId(title))
			)
		)
	];
}
