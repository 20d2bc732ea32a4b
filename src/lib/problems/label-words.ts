import type { Lens } from '$lib/domain/schema/field';
import { kindNamed } from '$lib/domain/kinds/all';
import { shownName } from '$lib/domain/base/text/shown-name';
import type { Label } from '$lib/domain/records/changeset';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';

type Act = Label['act'];
type Say = (input: { what: string }) => string;

/** What was done to one thing with a name, and what was done to some. Every act has both. */
const sayings: Record<Exclude<Act, 'undo' | 'redo' | 'seed' | 'erase'>, { one: Say; some: Say }> = {
	create: { one: m.ui_label_create, some: m.ui_label_create_some },
	edit: { one: m.ui_label_edit, some: m.ui_label_edit_some },
	drop: { one: m.ui_label_drop, some: m.ui_label_drop_some },
	restore: { one: m.ui_label_restore, some: m.ui_label_restore_some },
	import: { one: m.ui_label_import, some: m.ui_label_import_some },
	settle: { one: m.ui_label_settle, some: m.ui_label_settle_some },
	join: { one: m.ui_label_join, some: m.ui_label_join_some },
	unite: { one: m.ui_label_unite, some: m.ui_label_unite_some },
	separate: { one: m.ui_label_separate, some: m.ui_label_separate_some },
	move: { one: m.ui_label_move, some: m.ui_label_move_some },
	schedule: { one: m.ui_label_schedule, some: m.ui_label_schedule_some },
	decide: { one: m.ui_label_decide, some: m.ui_label_decide_some },
	score: { one: m.ui_label_score, some: m.ui_label_score_some }
};

/** Calls records by the names they have here. */
type Titles = Pick<Lens, 'title'>;

/**
 * What an action was, in the reader's language: Edited “GSI”, Deleted 12 partners. A record is called what it is
 * called here, and nothing where that is not to be had: the name in a label is what its writer says, and outlives
 * an erasure.
 */
export function labelWords(label: Label, titles: Titles): string {
	const { act, of, count = 1 } = label;
	if (act === 'seed') return m.ui_label_seed();
	if (act === 'erase') return count > 1 ? m.ui_label_erase_some({ what: some(label) }) : m.ui_label_erase();
	if (act === 'undo' || act === 'redo') {
		const what = of ? labelWords(of, titles) : m.ui_label_records({ count });
		return act === 'undo' ? m.ui_label_undo({ what }) : m.ui_label_redo({ what });
	}
	// A file of a newer version may name an act that this one does not know.
	if (!Object.hasOwn(sayings, act)) return m.ui_label_other({ act: shownName(act) });
	const name = shownName(nameOf(label, titles) ?? '');
	return name ? sayings[act].one({ what: name }) : sayings[act].some({ what: some(label) });
}

/** What may be said of an action, in one line. */
export function labelsWords(labels: readonly Label[], titles: Titles): string {
	return labels.map((label) => labelWords(label, titles)).join(' · ');
}

/** Without a record, the name is that of a file, a snapshot or a portfolio. */
function nameOf({ kind, id, name }: Label, titles: Titles): string | undefined {
	if (id === undefined) return kind === undefined ? name : undefined;
	const title = kind === undefined ? undefined : titles.title(kind, id);
	const known = kind === undefined ? undefined : kindNamed(kind);
	const label = known?.label[getLocale()];
	return title === undefined || !known?.nameless || title === label
		? title
		: m.ui_label_of_kind({ kind: label!, name: title });
}

function some({ kind: name, count = 1 }: Label): string {
	const kind = name === undefined ? undefined : kindNamed(name);
	if (!kind) return m.ui_label_records({ count });
	const words = count === 1 ? kind.label : kind.plural;
	return m.ui_label_kinds({ count, kind: words[getLocale()].toLocaleLowerCase() });
}
