import { besideTitle, lastContactOf } from '$lib/domain/related/beside';
import type { Source } from '$lib/domain/reading/source';
import type { Lens } from '$lib/domain/schema/field';
import type { EntityRecord } from '$lib/domain/schema/record';
import { m } from '$lib/paraglide/messages';
import { formatDate } from '$lib/ui/format';

/** What stands beside the title of a record in lists to choose from, with the last contact; empty where nothing does. */
export function besideWords(source: Source, record: EntityRecord, lens: Lens, today: string): string {
	const { words } = besideTitle(source, record, lens, today);
	const last = lastContactOf(source, record, today);
	return [words, last && m.records_last_contact({ date: formatDate(last, lens.locale) })]
		.filter(Boolean)
		.join(' · ');
}
