declare global {
	/** Commit id of the build, or "dev". */
	const __APP_VERSION__: string;
}

export {};
