declare global {
	/** Tells the test that the screen shows a value. */
	function acknowledge(value: string): void;
}

/**
 * Runs in the page: types cities into cells of the table, each as soon as the one before is shown as saved,
 * faster than hands can.
 */
export async function typeCities(cells: readonly { row: number; value: string }[]): Promise<void> {
	const grid = document.querySelector('[role=grid]')!;
	const editor = () => grid.parentElement!.querySelector<HTMLInputElement>(':scope > [role=group] input');
	for (const { row, value } of cells) {
		const cell = () => grid.querySelector(`[data-row="${row}"]`)?.children[4];
		for (const type of ['click', 'dblclick']) cell()!.dispatchEvent(new MouseEvent(type, { bubbles: true }));
		const box = await once(editor);
		box.value = value;
		box.dispatchEvent(new Event('input', { bubbles: true }));
		box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
		await once(() => cell()?.textContent === value);
		acknowledge(value);
		await once(() => !editor());
	}

	/** Waits until the document shows something. */
	function once<T>(look: () => T): Promise<NonNullable<T>> {
		return new Promise((resolve) => {
			const observer = new MutationObserver(check);
			observer.observe(document, { subtree: true, childList: true, characterData: true });
			check();
			function check() {
				const found = look();
				if (!found) return;
				observer.disconnect();
				resolve(found);
			}
		});
	}
}
