import type { Kind } from '../../src/lib/domain/schema/kind';
import { provideRecords } from '../../src/lib/features/records/records-context';
import { saveField } from '../../src/lib/features/records/saving';
import { surroundingsOf } from '../../src/lib/features/records/surroundings';
import type { Portfolio } from '../../src/lib/store/open/portfolio.svelte';
import { provideSurroundings } from '../../src/lib/ui/fields/surroundings';

/** What a record's page, or a part of it, finds around itself, without a list that it was come to from. */
export function provideRecordOf(portfolio: Portfolio, kind: Kind, left: () => void = () => undefined): void {
	const leave = () => Promise.resolve(left());
	provideSurroundings(() => surroundingsOf(portfolio));
	provideRecords({
		portfolio,
		kind,
		query: '',
		neighbours: () => ({ before: undefined, after: undefined }),
		moved: undefined,
		hasOwnScreen: () => false,
		save: (at, of, value) => saveField(portfolio, kind, at, of, value),
		fromElsewhere: false,
		goBack: leave,
		leave
	});
}
