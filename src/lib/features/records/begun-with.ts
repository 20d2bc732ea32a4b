import type { Json } from '$lib/domain/base/json';
import { proposedItem } from '$lib/domain/committee/proposed-item';
import { agendaItem } from '$lib/domain/kinds/agenda-item';
import { project } from '$lib/domain/kinds/project';
import { proposalFrom } from '$lib/domain/pipeline/proposal';
import type { Source } from '$lib/domain/reading/source';
import type { Locale } from '$lib/domain/base/words';
import type { AnyValues, Kind } from '$lib/domain/schema/kind';

/**
 * What a new record begins with by what it is made from: a proposal by its technology, an item of an agenda by its
 * project and its meeting, also one chosen in its form.
 *
 * @param typed what is typed in a field by now
 */
export function begunWith(
	source: Source,
	kind: Kind,
	presets: AnyValues,
	{ today, locale }: { readonly today: string; readonly locale: Locale },
	typed: (name: string) => Json | undefined
): AnyValues {
	const chosen = (name: string) => {
		const value = typed(name);
		return value === undefined ? presets[name] : value;
	};
	if (kind.name === agendaItem.name) {
		const about = {
			meeting: chosen('meeting'),
			project: chosen('project'),
			technology: chosen('technology'),
			action: chosen('action')
		};
		return proposedItem(source, about, today, locale);
	}
	const { technologies } = presets;
	const [from, ...others] = Array.isArray(technologies) ? technologies : [];
	if (kind.name !== project.name || typeof from !== 'string' || others.length > 0) return {};
	return proposalFrom(source, from, today);
}
