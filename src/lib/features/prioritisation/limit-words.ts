import { criterion } from '$lib/domain/kinds/criterion';
import { project } from '$lib/domain/kinds/project';
import { equalJson, type Json } from '$lib/domain/base/json';
import type { Rule } from '$lib/domain/optimum/model';
import type { Posed, PosedRule } from '$lib/domain/scenario/posed';
import type { AppliedRule } from '$lib/domain/scenario/rules';
import type { Lens } from '$lib/domain/schema/field';
import { m } from '$lib/paraglide/messages';
import { formatList, formatNumber } from '$lib/ui/format';
import { envelopeWords } from './words';

/** A project by its title; by its id where nobody has it any more. */
export function projectWords(id: string, lens: Lens): string {
	return lens.title(project.name, id) ?? id;
}

/** A medical field by its label. */
export function fieldWords(key: string, lens: Lens): string {
	return lens.options('medicalField').find((one) => one.key === key)?.label ?? key;
}

/** A rule as a sentence without its full stop. */
export function ruleWords(rule: PosedRule, lens: Lens): string {
	const titles = (ids: readonly string[]) => formatList(ids.map((id) => projectWords(id, lens)));
	switch (rule.type) {
		case 'needs':
			return m.priority_rule_needs({
				title: projectWords(rule.project, lens),
				needs: projectWords(rule.needs, lens)
			});
		case 'either':
			return m.priority_rule_either({ titles: titles(rule.projects) });
		case 'count': {
			const { of, least, most } = rule;
			const group =
				'field' in of
					? m.priority_rule_group_field({ field: fieldWords(of.field, lens) })
					: titles(of.projects);
			if (least === undefined) return m.priority_rule_most({ count: most ?? 0, group });
			if (most === undefined) return m.priority_rule_least({ count: least, group });
			return m.priority_rule_between({ least, most, group });
		}
		case 'share':
			return m.priority_rule_share({ percent: rule.least, field: fieldWords(rule.field, lens) });
		case 'states':
			return m.priority_rule_states({ count: rule.least });
	}
}

/** A rule of the model by the rule that was posed. */
export function modelRuleWords(rule: Rule, rules: readonly AppliedRule[], lens: Lens): string {
	const posed = rules.find((one) => equalJson(one.rule as Json | undefined, rule as unknown as Json))?.posed;
	return posed ? ruleWords(posed, lens) : rule.type;
}

/** What of a rule is not kept, as a project that it names is not weighed; undefined where all of it is. */
export function missingWords({ rule, missing }: AppliedRule, lens: Lens): string | undefined {
	if (missing.length === 0) return undefined;
	const titles = formatList(missing.map((id) => projectWords(id, lens)));
	return (rule ? m.priority_rule_without : m.priority_rule_idle)({ titles });
}

/** The years in which a proposal may start, and what less it is given; nothing where it is weighed as it asks. */
export function otherwiseWords(id: string, { starts, less }: Pick<Posed, 'starts' | 'less'>): string[] {
	const years = starts.get(id);
	const percent = less.get(id);
	return [
		...(years === undefined
			? []
			: years.length === 1
				? [m.priority_from({ year: String(years[0]) })]
				: [m.priority_may_start({ years: years.join(' / ') })]),
		...(percent === undefined ? [] : [m.priority_given_less({ percent })])
	];
}

/** All that is posed besides what must be in and out, a line each. */
export function limitLines(posed: Posed, rules: readonly PosedRule[], lens: Lens): string[] {
	return [
		...[...posed.weights].map(([id, weight]) =>
			m.priority_limit_weight({
				criterion: lens.title(criterion.name, id) ?? id,
				weight: formatNumber(weight)
			})
		),
		...[...posed.cuts].map(([key, cut]) => `${envelopeWords(key, lens)} − ${cut} %`),
		...[...new Set([...posed.starts.keys(), ...posed.less.keys()])].map((id) =>
			m.priority_limit_project({
				title: projectWords(id, lens),
				how: otherwiseWords(id, posed).join(', ')
			})
		),
		...rules.map((rule) => ruleWords(rule, lens)),
		...(posed.order.length > 0 ? [m.priority_limit_order()] : [])
	];
}
