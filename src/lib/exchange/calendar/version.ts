/** Which version of an event a calendar holds: the higher, the newer; then the later stamp. */
export interface Version {
	readonly sequence: number;
	/** DTSTAMP as it is written; empty where there is none. */
	readonly stamp: string;
}

/** By what stands in the file as SEQUENCE and DTSTAMP. */
export function versionOf(sequence: string | undefined, stamp: string | undefined): Version {
	const number = Math.floor(Number(sequence));
	return {
		sequence: number > 0 && number <= Number.MAX_SAFE_INTEGER ? number : 0,
		stamp: /^\d{8}T\d{6}Z?$/.exec(stamp?.trim() ?? '')?.[0] ?? ''
	};
}

/** Whether one is older for certain: of the same number only stamps tell, where both have one. */
export function isOlder(one: Version, other: Version): boolean {
	if (one.sequence !== other.sequence) return one.sequence < other.sequence;
	return one.stamp !== '' && other.stamp !== '' && one.stamp < other.stamp;
}

/** As a meeting keeps it: `3 20261113T000000Z`. */
export function versionText({ sequence, stamp }: Version): string {
	return `${sequence} ${stamp}`.trim();
}

/** The other way; undefined for what is none. */
export function readVersion(text: string): Version | undefined {
	const [, sequence, stamp] = /^(\d{1,16})(?: (\S+))?$/.exec(text) ?? [];
	return sequence === undefined ? undefined : versionOf(sequence, stamp);
}
