/** Hands a file to the browser's downloads. */
export function saveBlob(name: string, blob: Blob): void {
	const link = document.createElement('a');
	const url = URL.createObjectURL(blob);
	link.href = url;
	link.download = name;
	link.click();
	// The download has its own hold on the bytes once it has begun, which is not at once in every browser.
	setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

export function saveText(name: string, text: string, type = 'text/plain;charset=utf-8'): void {
	saveBlob(name, new Blob([text], { type }));
}
