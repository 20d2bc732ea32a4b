import { kindNamed } from '$lib/domain/kinds/all';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import type { Keys } from '$lib/ui/shortcuts/keys';

/** Something to do, in a sentence, with where it is done and the keys that do it. */
export interface Step {
	readonly words: () => string;
	readonly at?: Spot;
	readonly keys?: Keys;
}

/** A screen, by its address and name. */
export interface Spot {
	readonly href: string;
	readonly label: () => string;
}

export interface Task {
	readonly title: () => string;
	readonly steps: readonly Step[];
}

export interface Page {
	readonly title: () => string;
	readonly about: () => string;
	readonly tasks: readonly Task[];
}

export const roles = ['officer', 'relations', 'manager'] as const;
export type Role = (typeof roles)[number];

/** The page of a role; the first one where the address names none. */
export function roleAt(parameters: URLSearchParams): Role {
	return roles.find((role) => role === parameters.get('role')) ?? roles[0];
}

export function roleAddress(role: Role): string {
	return role === roles[0] ? '/guide' : `/guide?role=${role}`;
}

const listOf = (kind: string): Spot => ({
	href: `/${kindNamed(kind)!.path}`,
	label: () => kindNamed(kind)!.plural[getLocale()]
});

const anywhere: Task = {
	title: m.guide_anywhere,
	steps: [
		{ words: m.guide_anywhere_palette, keys: 'mod+k' },
		{ words: m.guide_anywhere_keys, keys: '?' },
		{ words: m.guide_anywhere_undo, keys: 'mod+z' }
	]
};

/** What each role does in its first days, a page a role. Every address and key of it is tested to exist. */
export const guide: Readonly<Record<Role, Page>> = {
	officer: {
		title: m.guide_officer,
		about: m.guide_officer_about,
		tasks: [
			anywhere,
			{
				title: m.guide_propose,
				steps: [
					{ words: m.guide_propose_from, at: listOf('technology'), keys: 'g t' },
					{ words: m.guide_propose_bare, at: listOf('project'), keys: 'n' },
					{ words: m.guide_propose_money }
				]
			},
			{
				title: m.guide_gates,
				steps: [
					{ words: m.guide_gates_board, at: { href: '/pipeline', label: m.pipeline_title } },
					{ words: m.guide_gates_rules },
					{ words: m.guide_gates_score, at: { href: '/scoring', label: m.assessment_title } },
					{ words: m.guide_gates_set, at: { href: '/prioritisation', label: m.priority_title } }
				]
			},
			{
				title: m.guide_committee,
				steps: [
					{ words: m.guide_committee_open, at: listOf('meeting'), keys: 'g m' },
					{ words: m.guide_committee_room },
					{ words: m.guide_committee_made, at: listOf('decision') }
				]
			},
			{
				title: m.guide_money,
				steps: [
					{ words: m.guide_money_sheet, at: { href: '/budget?view=sheet', label: m.shell_budget } },
					{ words: m.guide_money_envelopes, at: listOf('envelope') }
				]
			},
			{
				title: m.guide_due,
				steps: [{ words: m.guide_due_list, at: { href: '/due', label: m.due_title } }]
			},
			{
				title: m.guide_share,
				steps: [
					{ words: m.guide_share_give, at: { href: '/exchange', label: m.exchange_title }, keys: 'g e' },
					{ words: m.guide_share_review, at: { href: '/review', label: m.shell_review } },
					{ words: m.guide_share_backup, at: { href: '/settings#storage', label: m.shell_settings } }
				]
			}
		]
	},
	relations: {
		title: m.guide_relations,
		about: m.guide_relations_about,
		tasks: [
			anywhere,
			{
				title: m.guide_call,
				steps: [
					{ words: m.guide_call_log, keys: 'l' },
					{ words: m.guide_call_links },
					{ words: m.guide_call_list, at: listOf('interaction'), keys: 'g v' }
				]
			},
			{
				title: m.guide_know,
				steps: [
					{ words: m.guide_know_partner, at: listOf('partner'), keys: 'g r' },
					{ words: m.guide_know_person, at: listOf('contact'), keys: 'g c' },
					{ words: m.guide_know_rights }
				]
			},
			{
				title: m.guide_cold,
				steps: [
					{ words: m.guide_cold_rhythm },
					{ words: m.guide_cold_view, at: { href: '/partners?warmth.any=cold', label: m.views_cold } },
					{ words: m.guide_cold_pin }
				]
			},
			{
				title: m.guide_agree,
				steps: [
					{ words: m.guide_agree_list, at: listOf('agreement') },
					{
						words: m.guide_agree_watch,
						at: { href: '/agreement-watch', label: m.agreements_watch_title }
					}
				]
			},
			{
				title: m.guide_states,
				steps: [
					{ words: m.guide_states_map, at: { href: '/member-states', label: m.shell_member_states } },
					{ words: m.guide_states_filter, at: listOf('project'), keys: 'g p' }
				]
			}
		]
	},
	manager: {
		title: m.guide_manager,
		about: m.guide_manager_about,
		tasks: [
			{
				title: m.guide_year,
				steps: [
					{ words: m.guide_year_page, at: { href: '/year', label: m.year_title }, keys: 'g y' },
					{ words: m.guide_year_figure },
					{ words: m.guide_year_print },
					{ words: m.guide_year_counts, at: { href: '/year-in-figures', label: m.figures_title } }
				]
			},
			{
				title: m.guide_look,
				steps: [
					{ words: m.guide_look_overview, at: { href: '/', label: m.shell_overview }, keys: 'g o' },
					{ words: m.guide_look_meetings, at: listOf('meeting'), keys: 'g m' }
				]
			},
			{
				title: m.guide_choose,
				steps: [
					{ words: m.guide_choose_line, at: { href: '/prioritisation', label: m.priority_title } },
					{ words: m.guide_choose_why }
				]
			},
			{
				title: m.guide_past,
				steps: [
					{ words: m.guide_past_changes, at: { href: '/changes', label: m.shell_changes } },
					{ words: m.guide_past_asof },
					{ words: m.guide_past_history, at: { href: '/history', label: m.shell_history } }
				]
			},
			{
				title: m.guide_give,
				steps: [
					{ words: m.guide_give_export, at: { href: '/exchange', label: m.exchange_title }, keys: 'g e' },
					{ words: m.guide_give_views }
				]
			},
			anywhere
		]
	}
};
