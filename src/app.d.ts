declare global {
	/** Commit id of the build, or "dev". */
	const __APP_VERSION__: string;

	/** File System Access, where the browser has it. */
	interface FileSystemHandle {
		queryPermission?(asked: { readonly mode: 'readwrite' }): Promise<PermissionState>;
		requestPermission?(asked: { readonly mode: 'readwrite' }): Promise<PermissionState>;
	}

	interface Window {
		showDirectoryPicker?(options: {
			readonly id: string;
			readonly mode: 'read' | 'readwrite';
		}): Promise<FileSystemDirectoryHandle>;
	}

	namespace App {
		interface Error {
			message: string;
			/** For whoever mends it; nothing of the portfolio. */
			detail?: string;
		}
	}
}

export {};
