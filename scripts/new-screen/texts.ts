/** `clinical-sites` as people say it: `Clinical sites`. */
export function titleOf(path: string): string {
	const words = path.replaceAll('-', ' ');
	return words[0]!.toUpperCase() + words.slice(1);
}

/** `clinical-sites` as a component: `ClinicalSites`. */
export function componentOf(path: string): string {
	return path.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** `clinical-sites` as the beginning of its messages: `clinical_sites`. */
export function prefixOf(path: string): string {
	return path.replaceAll('-', '_');
}

/** The screen: its heading, and what it says while there is nothing. */
export function screenText(path: string): string {
	const prefix = prefixOf(path);
	return `<script lang="ts">
	import { m } from '$lib/paraglide/messages';
	import type { Portfolio } from '$lib/store/open/portfolio.svelte';
	import EmptyState from '$lib/ui/EmptyState.svelte';
	import PageHead from '$lib/ui/shell/PageHead.svelte';

	let { portfolio }: { portfolio: Portfolio } = $props();

	// What the screen shows is worked out in src/lib/domain; it is read here.
	const projects = $derived(portfolio.table('project').size);
</script>

<PageHead title={m.${prefix}_title()} />

{#if projects === 0}
	<EmptyState title={m.${prefix}_empty()} text={m.${prefix}_empty_text()} />
{/if}
`;
}

/** Its address. */
export function routeText(path: string): string {
	const name = `${componentOf(path)}Screen`;
	return `<script lang="ts">
	import ${name} from '$lib/features/${path}/${name}.svelte';
	import { app } from '$lib/store/app/app.svelte';
</script>

{#if app.current}<${name} portfolio={app.current} />{/if}
`;
}

/** Its words, the same in each language until somebody translates them. */
export function messagesText(path: string): string {
	const [prefix, title] = [prefixOf(path), titleOf(path)];
	const words = {
		[`${prefix}_title`]: title,
		[`${prefix}_empty`]: title,
		[`${prefix}_empty_text`]: title
	};
	return `${JSON.stringify(words, undefined, '\t')}\n`;
}

/** Text with a piece before, or after, the last place of a mark; undefined where the mark is not found. */
function beside(text: string, mark: string, piece: string, after: boolean): string | undefined {
	const at = text.lastIndexOf(mark);
	if (at < 0) return undefined;
	const cut = after ? at + mark.length : at;
	return text.slice(0, cut) + piece + text.slice(cut);
}

/** The sidebar with one more place, at the end of what tells about the data. */
export function navigationWith(navigation: string, path: string): string | undefined {
	const place = `,\n\t\t\t{ href: '/${path}', label: m.${prefixOf(path)}_title }`;
	return beside(navigation, `{ href: '/settings', label: m.shell_settings }`, place, true);
}

/** The screens that the tests walk, with one more. */
export function screensWith(screens: string, path: string): string | undefined {
	const title = titleOf(path);
	return beside(screens, '\n] as const;', `,\n\t{ path: '/${path}', en: '${title}', fr: '${title}' }`, false);
}

/** The files of messages, with one more. */
export function settingsWith(settings: string, path: string): string | undefined {
	const listed = settings.lastIndexOf('.json"');
	if (listed < 0) return undefined;
	return beside(settings, '.json"', `,\n\t\t\t"./messages/{locale}/${path}.json"`, true);
}
