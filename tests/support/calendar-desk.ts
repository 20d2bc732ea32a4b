import type { AnyValues } from '../../src/lib/domain/schema/kind';
import type { Change } from '../../src/lib/domain/records/changeset';
import { seedChanges } from '../../src/lib/domain/seed/seed-changes';
import { planCalendar } from '../../src/lib/exchange/calendar/plan';
import { readCalendar } from '../../src/lib/exchange/calendar/read';
import { lensOf } from '../../src/lib/domain/reading/lens';
import { Laptop, seededBytes } from './laptop';

/** A portfolio into which calendars are taken, on 27 November 2026. */
export class CalendarDesk {
	readonly laptop: Laptop;

	constructor(name = 'Ada', seed = 1) {
		this.laptop = new Laptop(name, seed);
		this.laptop.write(seedChanges());
	}

	async plan(bytes: Uint8Array) {
		const file = await readCalendar(bytes, { today: '2026-11-27' });
		if (!file.ok) throw new Error(file.problem.type);
		const { state } = this.laptop;
		const ground = {
			lens: lensOf(state, 'en'),
			random: seededBytes(3),
			table: (kind: string) => state.table(kind)
		};
		return planCalendar(file.value, ground);
	}

	async take(bytes: Uint8Array) {
		const plan = await this.plan(bytes);
		this.commit(plan.changes);
		return plan;
	}

	commit(changes: readonly Change[]) {
		if (changes.length > 0) this.laptop.write(changes);
	}

	put(id: string, fields: AnyValues) {
		this.commit([{ do: 'put', kind: 'meeting', id, fields: fields as Record<string, string> }]);
	}

	get meetings() {
		return this.laptop.state.table('meeting').all();
	}

	bodyOf(values: AnyValues) {
		return typeof values['body'] === 'string'
			? lensOf(this.laptop.state, 'en').title('body', values['body'])
			: undefined;
	}
}
