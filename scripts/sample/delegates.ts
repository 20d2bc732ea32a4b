import { contact } from '../../src/lib/domain/kinds/contact';
import { delegateRequest } from '../../src/lib/domain/kinds/delegate-request';
import { editChanges } from '../../src/lib/domain/merge/edit';
import { read } from '../../src/lib/domain/reading/read';
import { countryId } from '../../src/lib/domain/seed/seed-changes';
import { meetingId } from './ids';
import { record, sampleId } from './records';
import { hours, instantOn, type Act } from './story';

/** After the Forum two delegates were sent the page of their State; one file has come back. */
export function delegateFiles(): Act[] {
	const sentOn = '2026-10-20';
	const sent = (code: string, seat: string): readonly [Act, string] => {
		const id = sampleId(delegateRequest, code, sentOn);
		const act: Act = {
			at: instantOn(sentOn, hours.after + 30),
			by: 'KT relations officer',
			label: { act: 'create', kind: delegateRequest.name, id },
			invented: true,
			changes: () => [
				record(
					delegateRequest,
					{
						country: countryId(code),
						contact: sampleId(contact, seat),
						meeting: meetingId('KT Forum 2026-10'),
						sentOn
					},
					id
				)
			]
		};
		return [act, id];
	};
	const [out] = sent('IT', 'contact054@example.org');
	const [back, id] = sent('LT', 'contact039@example.org');
	return [
		out,
		back,
		{
			at: instantOn('2026-11-02', hours.imported),
			by: 'KT relations officer',
			label: { act: 'import', name: 'Lithuania-2026-10-20-answer.json', count: 1 },
			invented: true,
			changes: (state) =>
				editChanges(delegateRequest, read(state, delegateRequest).inAnyState(id), id, {
					answeredOn: '2026-11-02'
				})
		}
	];
}
