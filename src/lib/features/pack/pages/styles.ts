/** Rules of the pack beside those of every document. */
export const styles = `
.note { padding: 6px 10px; border-left: 3px solid var(--warn); background: var(--warn-soft); }
section { margin-top: 28px; }
.sheet { margin-top: 40px; }
nav { margin-top: 20px; }
nav h2, .part h2 { font-size: 1.125rem; }
.contents { columns: 2; column-gap: 32px; list-style: none; padding: 0; font-size: 0.8125rem; }
.contents li { padding: 2px 0; break-inside: avoid; }
.over { color: var(--bad); }
svg text.over { fill: var(--bad); }
.narrow { width: auto; min-width: 60%; }
.facts { grid-template-columns: 1fr 1fr; gap: 3px 24px; font-size: 0.8125rem; }
.facts div, .blanks div { display: grid; grid-template-columns: 130px 1fr; gap: 8px; }
dl { margin: 6px 0; }
.pair { display: grid; grid-template-columns: 5fr 6fr; gap: 0 28px; align-items: start; }
figure { margin: 12px 0; }
.legend { display: flex; flex-wrap: wrap; gap: 4px 16px; margin-bottom: 6px; color: var(--ink-2); font-size: 0.75rem; }
.swatch { display: inline-block; width: 10px; height: 10px; border-radius: 2px; vertical-align: -1px; }
.swatch.approved { background: var(--money-approved); }
.swatch.asked { background: var(--money-requested); }
.swatch.envelope { width: 2px; height: 12px; border-radius: 0; background: var(--bad); }
rect.approved { fill: var(--money-approved); }
rect.asked { fill: var(--money-requested); }
line.envelope { stroke: var(--bad); stroke-width: 2; }
line.axis { stroke: var(--line); }
.draft { margin-top: 16px; padding-top: 2px; border-top: 1px solid var(--line); }
.outcomes { display: flex; flex-wrap: wrap; gap: 4px 20px; padding: 0; list-style: none; font-size: 0.8125rem; }
.blanks { grid-template-columns: 1fr; gap: 8px; font-size: 0.8125rem; }
.blanks .fill { min-height: 1.2em; }
.open-checks { columns: 2; column-gap: 24px; padding: 0; list-style: none; color: var(--ink-2); font-size: 0.75rem; }
.open-checks li { padding: 1px 0; break-inside: avoid; }
.code { font-family: ui-monospace, "Cascadia Mono", Consolas, monospace; overflow-wrap: anywhere; }
td p { margin: 0 0 4px; }
@media (max-width: 560px) {
	.contents, .open-checks { columns: 1; }
	.facts, .pair { grid-template-columns: 1fr; }
}
@media print {
	section, .sheet { margin-top: 20px; }
	.sheet { margin-top: 0; }
	footer { margin-top: 20px; break-inside: avoid; }
	.swatch { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
