import type { Words } from '../../domain/base/words';
import { affiliation } from '../../domain/kinds/affiliation';
import { contact } from '../../domain/kinds/contact';
import { partner } from '../../domain/kinds/partner';
import { both } from '../answer/write';
import { attributes, html, type Html } from '../html/template';
import { drawn, option } from './choices';
import { maxProposals } from './format';
import type { DelegateView } from './view';
import type { DelegateWords } from './words';

/** How many blank organisations a page has; the answer may hold more. */
const blanks = Math.min(8, maxProposals);

const proposed = ['name', 'city', 'website'] as const;
const somebody = ['firstName', 'lastName', 'email'] as const;

/** Blank organisations, of which the first is seen, each with somebody there. */
export function proposals({ kinds, roles }: DelegateView, words: DelegateWords): Html {
	const none = option('', { en: '–', fr: '–' });
	const blocks = Array.from({ length: blanks }, (_, at) => {
		const text = (part: string, name: string, label: Words) =>
			html`<label
				>${both(label)}<input
					${attributes({ type: 'text', name: `o-${at}-${name}`, [part]: name, maxlength: 500, autocomplete: 'off' })}
			/></label>`;
		return html`<fieldset ${attributes({ 'data-proposal': at, hidden: at > 0 })}>
			<legend>${both(words.proposal)} ${at + 1}</legend>
			<div class="grid">
				${proposed.map((name) => text('data-is', name, partner.fields[name].label))}
				<label
					>${both(partner.fields.kind.label)}<select
						${attributes({ name: `o-${at}-kind`, 'data-is': 'kind' })}
					>
						${[none, ...kinds].map((one) => drawn(one, ''))}
					</select></label
				>
			</div>
			<label class="why"
				>${both(partner.fields.competences.label)}<textarea
					${attributes({ name: `o-${at}-competences`, 'data-is': 'competences', rows: 2, maxlength: 5000 })}
				></textarea>
			</label>
			<h3>${both(words.somebody)}</h3>
			<div class="grid">
				${somebody.map((name) => text('data-of', name, contact.fields[name].label))}
				<label
					>${both(affiliation.fields.role.label)}<select
						${attributes({ name: `o-${at}-role`, 'data-of': 'role' })}
					>
						${[none, ...roles].map((one) => drawn(one, ''))}
					</select></label
				>
			</div>
		</fieldset>`;
	});
	return html`<section>
		<h2>${both(words.proposals)}</h2>
		<p class="quiet">${both(words.proposalsAbout)}</p>
		${blocks}
		<button type="button" id="another" class="no-print">${both(words.another)}</button>
	</section>`;
}
