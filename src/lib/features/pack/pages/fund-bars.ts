import type { EffectOnFund } from '$lib/domain/pack/budget-effect';
import type { Total } from '$lib/domain/budget/roll-up';
import { attributes, html, type Html } from '$lib/exchange/html/template';
import { m } from '$lib/paraglide/messages';
import { apartMark } from '$lib/problems/total-words';
import { formatThousands } from '$lib/ui/format';
import type { Voice } from './voice';

/* The drawing, in its own units. */
const width = 680;
const start = 150;
const right = 96;
const row = 34;
const bar = 14;

/**
 * A bar a fund and year: what is approved, what is asked on top of it, and the envelope as a line across. The
 * table below says the same in figures.
 */
export function fundBars(voice: Voice, rows: readonly EffectOnFund[]): Html {
	const sizes = rows.flatMap((one) => [size(one.envelope), size(one.approved) + size(one.asked)]);
	const scale = (width - start - right) / Math.max(1, ...sizes);
	const height = rows.length * row + 26;
	return html`<figure>
		<figcaption class="legend">
			<span><span class="swatch approved"></span> ${m.pack_approved_so_far({}, voice)}</span>
			<span><span class="swatch asked"></span> ${m.pack_asked_here({}, voice)}</span>
			<span><span class="swatch envelope"></span> ${m.pack_envelope({}, voice)}</span>
		</figcaption>
		<svg viewBox="${`0 0 ${width} ${height}`}" role="img" aria-label="${m.pack_bars_said({}, voice)}">
			<g aria-hidden="true">
				<line ${attributes({ x1: start, y1: 0, x2: start, y2: rows.length * row, class: 'axis' })} />
				${rows.map((one, at) => fundBar(voice, one, at * row + 8, scale))}
				<text ${attributes({ x: start, y: height - 6 })}>0</text>
			</g>
		</svg>
	</figure>`;
}

function fundBar(voice: Voice, one: EffectOnFund, y: number, scale: number): Html {
	const [approved, asked] = [size(one.approved) * scale, size(one.asked) * scale];
	const end = start + size(one.envelope) * scale;
	const label = start + Math.max(approved + asked, size(one.envelope) * scale) + 6;
	const left = one.after?.amount;
	const apart = one.after ? apartMark(one.after) : '';
	return html`<text ${attributes({ x: start - 8, y: y + bar - 3, 'text-anchor': 'end' })}>
			${`${voice.fundName(one.fund)} ${one.year}`}
		</text>
		<rect ${attributes({ x: start, y, width: round(approved), height: bar, class: 'bar approved' })} />
		<rect
			${attributes({ x: round(start + approved), y, width: round(asked), height: bar, class: 'bar asked' })}
		/>
		<line
			${attributes({ x1: round(end), y1: y - 4, x2: round(end), y2: y + bar + 4, class: 'bar envelope' })}
		/>
		${
			left !== undefined &&
			html`<text ${attributes({ x: round(label), y: y + bar - 3, class: left < 0 && 'over' })}>
				${m.pack_left_amount({ amount: `${formatThousands({ amount: left, currency: voice.currency })}${apart}` }, voice)}
			</text>`
		}`;
}

/** What cannot be written exactly, or lies below zero, has no length. */
function size({ amount }: Total): number {
	return Number.isSafeInteger(amount) ? Math.max(0, amount) : 0;
}

const round = (value: number) => Math.round(value * 10) / 10;
