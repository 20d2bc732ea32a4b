/*
 * Our look where nothing may be fetched: the colours of ui/style/tokens.css (a test keeps them equal), the fonts
 * of the system, A4 on paper.
 */

const light = `
	--paper: #fbfbfa;
	--card: #ffffff;
	--line: #e4e4e0;
	--line-soft: #efefec;
	--ink: #16181d;
	--ink-2: #565b66;
	--ink-3: #646a75;
	--accent: #0033a0;
	--accent-soft: #e8edfa;
	--on-accent: #ffffff;
	--ok: #187955;
	--ok-soft: #e6f4ee;
	--warn: #8a5100;
	--warn-soft: #fdf0d9;
	--bad: #b3261e;
	--bad-soft: #fbe6e4;
	--money-requested: #878fa0;
	--money-approved: #0033a0;
	--money-committed: #5b8def;
	--money-spent: #16181d;
	--map-some: #5b8def;
	--map-much: #0033a0;`;

const dark = `
	--paper: #111317;
	--card: #181b21;
	--line: #2a2e37;
	--line-soft: #22262e;
	--ink: #eceef2;
	--ink-2: #a6adba;
	--ink-3: #8b92a0;
	--accent: #8fb0ff;
	--accent-soft: #1d2740;
	--on-accent: #111317;
	--ok: #5cc8a0;
	--ok-soft: #15302a;
	--warn: #e5b363;
	--warn-soft: #35290f;
	--bad: #ff8f85;
	--bad-soft: #3d1a19;
	--money-requested: #666c78;
	--money-approved: #b4caff;
	--money-committed: #4468c0;
	--money-spent: #eceef2;
	--map-some: #4468c0;
	--map-much: #b4caff;`;

const elements = `
*, *::before, *::after { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; }
body {
	max-width: 190mm; margin: 0 auto; padding: 32px 20px;
	font: 400 0.875rem/1.45 Inter, system-ui, -apple-system, "Segoe UI", sans-serif;
	overflow-wrap: anywhere;
}
h1, h2, h3, h4 { margin: 0; font-weight: 600; line-height: 1.25; text-wrap: balance; }
h1 { font-size: 1.375rem; }
h2 { font-size: 1.125rem; }
h3 { margin-top: 20px; font-size: 0.875rem; }
h4 { margin-top: 12px; font-size: 0.8125rem; }
p { margin: 6px 0; }
ul, ol { margin: 6px 0; padding-left: 20px; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 2px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
table { width: 100%; margin: 8px 0 0; border-collapse: collapse; font-size: 0.8125rem; overflow-wrap: normal; }
caption { padding: 0 0 4px; color: var(--ink-2); text-align: start; }
th, td { padding: 5px 8px; border-bottom: 1px solid var(--line-soft); text-align: start; vertical-align: top; }
th { font-weight: 500; }
thead th { border-bottom-color: var(--line); color: var(--ink-2); vertical-align: bottom; }
tfoot th, tfoot td { border-top: 1px solid var(--ink-3); border-bottom: 0; font-weight: 600; }
th:first-child, td:first-child { padding-left: 0; }
th:last-child, td:last-child { padding-right: 0; }
dl { display: grid; grid-template-columns: minmax(100px, max-content) 1fr; gap: 3px 16px; margin: 8px 0; }
dt { color: var(--ink-2); }
dd { margin: 0; }
footer { margin-top: 40px; padding-top: 10px; border-top: 1px solid var(--line); color: var(--ink-2); font-size: 0.75rem; }
button, input, select, textarea { font: inherit; color: inherit; }
svg { display: block; max-width: 100%; height: auto; }
svg text { fill: var(--ink-2); font-size: 11px; font-variant-numeric: tabular-nums; }`;

/** Classes shared by all documents. */
const classes = `
.number { font-variant-numeric: tabular-nums; text-align: end; white-space: nowrap; }
.quiet { color: var(--ink-2); font-size: 0.75rem; }
.illustrative { text-decoration: underline dotted; text-decoration-thickness: 1px; text-underline-offset: 3px; }
.chip {
	display: inline-block; padding: 0 7px; border: 1px solid var(--line); border-radius: 999px;
	font-size: 0.75rem; white-space: nowrap;
}
.chip.accent { border-color: transparent; background: var(--accent-soft); color: var(--accent); }
.chip.ok { border-color: transparent; background: var(--ok-soft); color: var(--ok); }
.chip.warn { border-color: transparent; background: var(--warn-soft); color: var(--warn); }
.chip.bad { border-color: transparent; background: var(--bad-soft); color: var(--bad); }
.sheet { margin-top: 40px; padding-top: 24px; border-top: 1px solid var(--line); }
.box {
	display: inline-block; width: 11px; height: 11px; margin-right: 6px;
	border: 1px solid var(--ink-2); border-radius: 2px; vertical-align: -1px;
}
.fill { display: inline-block; min-width: 110px; border-bottom: 1px dotted var(--ink-2); }
.visually-hidden {
	position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}`;

const narrow = `
@media (max-width: 560px) {
	body { padding: 20px 16px; }
	.wide { overflow-x: auto; }
	dl { grid-template-columns: 1fr; gap: 0; }
	dd { margin-bottom: 6px; }
}`;

/** On paper the ground is white whatever the screen wears, and a row, a heading or a figure is never cut. */
const paper = `
@page { size: A4; margin: 18mm 14mm 16mm; font: 8pt Inter, system-ui, sans-serif; color: #565b66; }
@media print {
	:root { color-scheme: light; ${light}
		--paper: #ffffff; }
	html { font-size: 13px; }
	body { max-width: none; padding: 0; }
	.sheet { margin: 0; padding: 0; border: 0; break-before: page; }
	.no-print { display: none; }
	h1, h2, h3, h4, caption { break-after: avoid; }
	h3 { margin-top: 14px; }
	th, td { padding-block: 3px; }
	tr, dl > div, figure, svg, li, .whole { break-inside: avoid; }
	thead { display: table-header-group; }
	tfoot { display: table-row-group; }
	p { orphans: 3; widows: 3; }
	a { color: inherit; text-decoration: none; }
	.chip, .bar, .box { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
	.wide { overflow: visible; }
}`;

/** Style sheet of every document, light and dark by what the reader's system prefers. */
export const look = `
:root { color-scheme: light; ${light}
}
@media screen and (prefers-color-scheme: dark) {
	:root { color-scheme: dark; ${dark}
	}
}${elements}${classes}${narrow}${paper}
`;
