import type { Lens, ListOption } from '../../src/lib/domain/schema/field';
import { fold } from '../../src/lib/domain/base/fold';
import { lists } from '../../src/lib/domain/seed/lists';
import type { Locale } from '../../src/lib/domain/base/words';

/** Records a lens knows, by kind and id, as their titles. */
export type Titles = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A lens over the seeded lists and the given titles. */
export function lensWith(titles: Titles = {}, locale: Locale = 'en'): Lens {
	return {
		locale,
		// Any text may ask, also the names that every object answers to.
		title: (kind, id) => own(own(titles, kind), id),
		options: (list): readonly ListOption[] =>
			(lists[list] ?? []).map(([key, en, fr]) =>
				locale === 'fr' ? { key, label: fr, other: en } : { key, label: en, other: fr }
			),
		named: (kind, text) =>
			Object.entries(titles[kind] ?? {})
				.filter(([, title]) => fold(title) === fold(text))
				.map(([id]) => id)
	};
}

function own<T>(of: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
	return of && Object.hasOwn(of, name) ? of[name] : undefined;
}
