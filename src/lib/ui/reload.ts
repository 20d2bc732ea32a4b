let asked = false;

/** Loads the page anew at a word of the person, who need not be asked again: what is typed is kept. */
export function reloadPage(): void {
	asked = true;
	location.reload();
}

export function isReloading(): boolean {
	return asked;
}
