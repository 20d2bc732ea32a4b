interface LaunchParams {
	readonly files?: readonly { getFile(): Promise<File> }[];
}

interface LaunchQueue {
	setConsumer(consumer: (params: LaunchParams) => void): void;
}

/** Hands on the files with which the system opens the installed app, as after a double click on one. */
export function onLaunchedFiles(take: (files: readonly File[]) => void): void {
	const { launchQueue } = globalThis as { readonly launchQueue?: LaunchQueue };
	launchQueue?.setConsumer(({ files = [] }) => {
		if (files.length > 0) void Promise.all(files.map((handle) => handle.getFile())).then(take);
	});
}
