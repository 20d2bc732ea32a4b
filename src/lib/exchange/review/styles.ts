/** What an adviser's file wears besides the look of all files to be answered. */
export const reviewStyles = `
.anchors { margin: 0 0 8px; padding: 0; color: var(--ink-2); font-size: 0.8125rem; list-style: none; }
.anchors b { display: inline-block; min-width: 14px; color: var(--ink); }
.scores { display: flex; flex-wrap: wrap; gap: 8px; }
.scores label {
	display: inline-flex; align-items: center; gap: 6px; min-width: 52px; min-height: 32px; padding: 0 10px;
	border: 1px solid var(--line); border-radius: 6px; cursor: pointer;
}
.scores label:has(:checked) { border-color: var(--accent); background: var(--accent-soft); color: var(--accent); }
.comment, .reason { display: block; margin-top: 10px; color: var(--ink-2); font-size: 0.75rem; }
.recusal { display: flex; gap: 8px; align-items: center; margin-top: 14px; }
.reason { display: none; }
.out .reason { display: block; }
.out fieldset, .out > .comment { display: none; }
.year { white-space: nowrap; }`;
