/** A property as jCal (RFC 7265) has it, the form in which the library takes and gives calendars. */
export type JProperty = readonly [
	name: string,
	parameters: Readonly<Record<string, string>>,
	type: string,
	...values: readonly (string | number | Readonly<Record<string, string | number | readonly string[]>>)[]
];

export type JCal = readonly [name: string, properties: readonly JProperty[], parts: readonly JCal[]];
