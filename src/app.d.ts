declare global {
	/** Commit id of the build, or "dev". */
	const __APP_VERSION__: string;

	namespace App {
		interface Error {
			message: string;
			/** For whoever mends it; nothing of the portfolio. */
			detail?: string;
		}
	}
}

export {};
