/** One line of a calendar file, taken apart. */
export interface CalendarProperty {
	/** In capitals. */
	readonly name: string;
	/** By names in capitals; of a repeated one, or of several values, the first. */
	readonly parameters: Readonly<Record<string, string>>;
	/** As written, still escaped. */
	readonly value: string;
}

const parameter = /;([\w-]+)(?:=(?:"([^"]*)"([^;:]*)|([^;:]*)))?/y;
/** A date at the end: some programs write zones with a colon in them, and do not quote them. */
const dateAtEnd = /:(\d{8}(?:T\d{4,6}Z?)?)$/;

/** The name of the property on a line, in capitals; empty where the line is none. */
export function nameOn(line: string): string {
	return (/^\s*([\w-]+)\s*[;:]/.exec(line.slice(0, 80))?.[1] ?? '').toUpperCase();
}

/** Takes a line apart; undefined where it is no property. */
export function readProperty(line: string): CalendarProperty | undefined {
	const name = nameOn(line);
	if (name === '') return undefined;
	const parameters: Record<string, string> = Object.create(null) as Record<string, string>;
	parameter.lastIndex = line.indexOf(line.trimStart()[0]!) + name.length;
	let end = parameter.lastIndex;
	for (let found = parameter.exec(line); found; found = parameter.exec(line)) {
		const [, key, quoted, behind = '', plain = ''] = found;
		parameters[key!.toUpperCase()] ??= (quoted === undefined ? plain : quoted + behind).trim();
		end = parameter.lastIndex;
	}
	const colon = line.indexOf(':', end);
	if (colon < 0) return undefined;
	const value = line.slice(colon + 1);
	const late = parameters['TZID'] !== undefined && !/^\s*\d{8}/.test(value) ? dateAtEnd.exec(line) : null;
	if (!late) return { name, parameters, value };
	const zone = line.slice(line.toUpperCase().indexOf('TZID=') + 5, late.index);
	return { name, parameters: { ...parameters, TZID: zone.replaceAll('"', '') }, value: late[1]! };
}
