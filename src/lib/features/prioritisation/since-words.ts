import type { Breach } from '$lib/domain/optimum/breaches';
import type { Since, Standing } from '$lib/domain/scenario/standing';
import type { Lens } from '$lib/domain/schema/field';
import { m } from '$lib/paraglide/messages';
import { apartWords } from './apart-words';
import { modelRuleWords, projectWords } from './limit-words';
import { amountWords, envelopeWords, worthWords } from './words';

/** What has changed since a scenario was kept, as sentences. */
export function sinceWords(since: readonly Since[], lens: Lens): string[] {
	return since.map((one) => {
		const title = projectWords(one.id, lens);
		switch (one.type) {
			case 'gone':
				return m.priority_since_gone({ title });
			case 'not-weighed':
				return one.why
					? m.priority_since_apart({ title, why: apartWords(one.why, lens) })
					: m.priority_since_elsewhere({ title });
			case 'no-start':
				return m.priority_since_start({ title, year: one.start });
			case 'asks':
				return one.was === one.now
					? m.priority_since_years({ title })
					: m.priority_since_asks({ title, was: amountWords(one.was), now: amountWords(one.now) });
			case 'score':
				return m.priority_since_score({ title, was: worthWords(one.was), now: worthWords(one.now) });
			case 'new':
				return m.priority_since_new({ title });
		}
	});
}

/** What of its own limits a scenario does not keep by the records as they are now. */
export function breachWords({ breaches, round }: Standing, lens: Lens): string[] {
	return breaches.map((breach: Breach) => {
		switch (breach.type) {
			case 'must':
				return (breach.must === 'in' ? m.priority_broken_in : m.priority_broken_out)({
					title: projectWords(breach.id, lens)
				});
			case 'envelope':
				return m.priority_broken_envelope({
					envelope: envelopeWords(breach.envelope, lens),
					amount: amountWords(breach.over)
				});
			case 'rule':
				return m.priority_broken_rule({ rule: modelRuleWords(breach.rule, round.rules, lens) });
		}
	});
}
