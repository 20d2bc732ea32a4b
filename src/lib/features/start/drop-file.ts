/** Takes one file dropped anywhere on the window; `over` says whether one is being held above it. */
export function dropFile(take: (file: File) => void, over: (held: boolean) => void) {
	return (target: Window): (() => void) => {
		const ondragover = (event: DragEvent) => {
			if (!event.dataTransfer?.types.includes('Files')) return;
			event.preventDefault();
			over(true);
		};
		const ondragleave = (event: DragEvent) => {
			if (event.relatedTarget === null) over(false);
		};
		const ondrop = (event: DragEvent) => {
			const file = event.dataTransfer?.files[0];
			if (!file) return;
			event.preventDefault();
			over(false);
			take(file);
		};
		target.addEventListener('dragover', ondragover);
		target.addEventListener('dragleave', ondragleave);
		target.addEventListener('drop', ondrop);
		return () => {
			target.removeEventListener('dragover', ondragover);
			target.removeEventListener('dragleave', ondragleave);
			target.removeEventListener('drop', ondrop);
		};
	};
}
