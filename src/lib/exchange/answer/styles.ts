/** What files to be answered wear besides the look of all documents. */
export const answerStyles = `
html[lang="en"] [lang="fr"], html[lang="fr"] [lang="en"] { display: none; }
.languages { display: flex; gap: 8px; justify-content: flex-end; margin: 0; }
button {
	min-height: 32px; padding: 0 12px; border: 1px solid var(--line); border-radius: 6px;
	background: var(--card); cursor: pointer;
}
button[aria-pressed="true"] { border-color: var(--accent); color: var(--accent); }
#save { border-color: var(--accent); background: var(--accent); color: var(--on-accent); font-weight: 500; }
fieldset { margin: 16px 0 0; padding: 10px 14px 12px; border: 1px solid var(--line); border-radius: 8px; }
legend { padding: 0 6px; font-weight: 600; }
fieldset:focus-within { border-color: var(--accent); }
textarea, select, input[type="text"], input[type="search"] {
	display: block; width: 100%; margin-top: 2px; padding: 6px 8px; border: 1px solid var(--line);
	border-radius: 6px; background: var(--card); color: var(--ink); font-size: 0.875rem; field-sizing: content;
}
dd p { margin: 0 0 4px; }
dl > div { display: contents; }
.foot {
	position: sticky; bottom: 0; display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: center;
	margin-top: 32px; padding: 12px 0; border-top: 1px solid var(--line); background: var(--paper);
}
.foot p { margin: 0; }
[hidden] { display: none !important; }`;
