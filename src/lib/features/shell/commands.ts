import { shownName } from '$lib/domain/base/text/shown-name';
import { goto } from '$app/navigation';
import type { Kind } from '$lib/domain/schema/kind';
import type { Label } from '$lib/domain/records/changeset';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import { app } from '$lib/store/app/app.svelte';
import { shownLens } from '$lib/problems/shown-lens';
import type { Command } from '$lib/ui/command';
import { labelWords } from '$lib/problems/label-words';
import { allViews, wordsOf } from '$lib/problems/views';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { language, languages } from '$lib/ui/language.svelte';
import { theme, themes } from '$lib/ui/theme.svelte';
import { writing } from '$lib/ui/writing.svelte';
import { showKeys } from './doors.svelte';
import { kindsByUse, places } from './navigation';
import { openPortfolio } from './open-portfolio';
import { redo, undo } from './steps';
import { newAddress } from '$lib/ui/addresses';

/** The screens, as commands, and after them the list of every kind that has no place among them. */
export function placeCommands(): readonly Command[] {
	const known = new Set(places.map(({ href }) => href));
	const lists = kindsByUse
		.map(({ path, plural }) => ({ href: `/${path}`, label: () => plural[getLocale()] }))
		.filter(({ href }) => !known.has(href));
	return [...places, ...lists].map(({ href, label }) => ({
		id: `go ${href}`,
		label: label(),
		run: () => goto(href)
	}));
}

/** The views of lists, those of the app and those that were kept, as places. */
export function viewCommands(portfolio: Portfolio): readonly Command[] {
	return allViews(portfolio).map((view) => ({
		id: `go ${view.key}`,
		label: wordsOf(view),
		run: () => goto(view.address)
	}));
}

/** Every kind of record to write down, the everyday ones first. */
export function newCommands(): readonly Command[] {
	if (!writing.allowed) return [];
	return kindsByUse.map((kind) => {
		const name = nameField(kind);
		return {
			id: `new ${kind.name}`,
			label: m.shell_new_kind({ kind: kind.label[getLocale()].toLocaleLowerCase() }),
			run: () => goto(newAddress(kind)),
			...(name && {
				runWith: (text) => goto(newAddress(kind, { [name]: text }))
			})
		};
	});
}

/** The field that a record of a kind is mostly called by: the first that is required and takes any words. */
function nameField({ fields }: Kind): string | undefined {
	const found = Object.entries(fields).find(
		([, { required, type }]) => required && type.filter === 'text' && type.to === undefined
	);
	return found?.[0];
}

const themeWords = {
	system: m.shell_theme_system,
	light: m.shell_theme_light,
	dark: m.shell_theme_dark
} as const;

/** What can be done on any screen, in the reader's language and as things are now. */
export function actCommands(): readonly Command[] {
	const portfolio = writing.allowed ? app.current : undefined;
	const { undoable, redoable } = portfolio ?? {};
	const words = (label: Label) => (portfolio ? labelWords(label, shownLens(portfolio)) : '');
	return [
		...(undoable
			? [{ id: 'undo', label: m.ui_undo_what({ what: words(undoable) }), keys: 'mod+z', run: undo }]
			: []),
		...(redoable
			? [
					{
						id: 'redo',
						label: m.ui_redo_what({ what: words(redoable) }),
						keys: 'shift+mod+z',
						run: redo
					}
				]
			: []),
		{ id: 'export', label: m.shell_export(), run: () => goto('/exchange') },
		...(writing.allowed ? [{ id: 'import', label: m.shell_import(), run: () => goto('/exchange') }] : []),
		...languages
			.filter(({ locale }) => locale !== language.current)
			.map(({ locale, name }) => ({
				id: `language ${locale}`,
				label: m.shell_to_language({ language: name }),
				run: () => (language.current = locale)
			})),
		...themes
			.filter((one) => one !== theme.chosen)
			.map((one) => ({ id: `theme ${one}`, label: themeWords[one](), run: () => (theme.chosen = one) })),
		...app.list.portfolios
			.filter(({ id }) => id !== app.current?.id)
			.map(({ id, name }) => ({
				id: `portfolio ${id}`,
				label: m.shell_to_portfolio({ name: shownName(name) }),
				run: () => openPortfolio(id)
			})),
		{ id: 'print', label: m.shell_print(), run: () => window.print() },
		{ id: 'guide', label: m.guide_open(), run: () => goto('/guide') },
		{ id: 'keys', label: m.shell_show_keys(), keys: '?', run: showKeys }
	];
}
