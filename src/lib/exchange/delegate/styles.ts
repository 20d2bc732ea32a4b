/** What a delegate's file wears besides the look of all files to be answered. */
export const delegateStyles = `
h2 { margin-top: 36px; }
h3 { margin: 20px 0 4px; font-size: 0.9375rem; }
.list { margin: 0; padding: 0; list-style: none; }
.list li { padding: 4px 0; border-bottom: 1px solid var(--line); }
.list .more { color: var(--ink-2); font-size: 0.8125rem; }
.rows { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(19rem, 100%), 1fr)); gap: 0 24px; }
.row {
	display: grid; grid-template-columns: minmax(0, 1fr) 7rem; gap: 2px 12px; align-items: center;
	padding: 4px 0; border-bottom: 1px solid var(--line);
}
.row input { grid-column: 1 / -1; }
.row .more { display: block; color: var(--ink-2); font-size: 0.8125rem; }
.said > label, .said > legend { color: var(--accent); }
.grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(13rem, 100%), 1fr)); gap: 8px 16px; }
.grid label, .why { display: block; color: var(--ink-2); font-size: 0.75rem; }
.why { margin-top: 8px; }
legend .more { color: var(--ink-2); font-weight: 400; }
#find { max-width: 22rem; margin: 6px 0 10px; }
#another { margin-top: 12px; }
#need { color: var(--bad); }
@media print { .row, fieldset { break-inside: avoid; } }`;
