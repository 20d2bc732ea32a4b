/** What stands typed in the forms of a page, as `label: text` lines: the last resort when nothing can be saved. */
export function typedText(page: Document): string {
	const controls = page.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('main :is(input, textarea)');
	return [...controls]
		.filter(
			({ type, value }) => value !== '' && !['checkbox', 'radio', 'file', 'button', 'submit'].includes(type)
		)
		.map((control) => `${nameOf(control)}: ${control.value}\n`)
		.join('');
}

function nameOf(control: HTMLInputElement | HTMLTextAreaElement): string {
	const name = control.labels?.[0]?.textContent ?? control.getAttribute('aria-label') ?? control.name;
	return name.trim();
}
