/** Whether this browser lets a page read and write a folder that a person chooses. */
export const canChooseFolder = typeof window !== 'undefined' && 'showDirectoryPicker' in window;

/** Has a person choose a folder; undefined where they close the question, or the browser gives no page that one. */
export async function chosenFolder(
	mode: 'read' | 'readwrite'
): Promise<FileSystemDirectoryHandle | undefined> {
	try {
		return await window.showDirectoryPicker?.({ id: 'isocentre-backup', mode });
	} catch (error) {
		if (error instanceof DOMException) return undefined;
		throw error;
	}
}
