import { kindNamed } from '$lib/domain/kinds';
import type { Label } from '$lib/domain/merge/changeset';
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

/** What an action was, in the reader's language: Edited “GSI”, Deleted 12 partners. */
export function labelWords(label: Label): string {
	const { act } = label;
	if (act === 'seed') return m.ui_label_seed();
	if (act === 'erase') return m.ui_label_erase();
	if (act === 'undo' || act === 'redo') {
		const what = label.of ? labelWords(label.of) : m.ui_label_records({ count: label.count ?? 1 });
		return act === 'undo' ? m.ui_label_undo({ what }) : m.ui_label_redo({ what });
	}
	// A file of a newer version may name an act that this one does not know.
	if (!Object.hasOwn(sayings, act)) return m.ui_label_other({ act });
	if (label.name) return sayings[act].one({ what: label.name });
	return sayings[act].some({ what: some(label) });
}

function some({ kind: name, count = 1 }: Label): string {
	const kind = name === undefined ? undefined : kindNamed(name);
	if (!kind) return m.ui_label_records({ count });
	const words = count === 1 ? kind.label : kind.plural;
	return m.ui_label_kinds({ count, kind: words[getLocale()].toLocaleLowerCase() });
}
