/**
 * What is wrong with a calendar file by RFC 5545, checked without the library that wrote it: ends and lengths of
 * lines, balance, and the properties each component must have.
 */
export function strictFaults(text: string): string[] {
	const faults: string[] = [];
	if (/[^\r]\n|\r[^\n]/.test(text)) faults.push('a line ends otherwise than by CRLF');
	if (!text.endsWith('END:VCALENDAR\r\n')) faults.push('it does not end with its end');
	const encoder = new TextEncoder();
	for (const line of text.split('\r\n')) {
		const octets = encoder.encode(line).length;
		if (octets > 75) faults.push(`${octets} octets: ${line}`);
		if (!line.isWellFormed()) faults.push(`half a character: ${line}`);
		if (/[\u0000-\u0008\u000b-\u001f\u007f]/.test(line)) faults.push(`a control character: ${line}`);
	}
	const open: { name: string; has: Set<string> }[] = [];
	for (const line of text
		.replace(/\r\n[ \t]/g, '')
		.split('\r\n')
		.slice(0, -1)) {
		const [, name = '', value = ''] =
			/^([A-Z0-9-]+)(?:;[A-Z0-9-]+=(?:"[^"]*"|[^";:,]+))*:(.*)$/.exec(line) ?? [];
		if (name === '') faults.push(`no property: ${line}`);
		else if (name === 'BEGIN') open.push({ name: value, has: new Set() });
		else if (name === 'END') {
			const closed = open.pop();
			if (closed?.name !== value) faults.push(`END:${value} closes ${closed?.name}`);
			for (const needed of required[value] ?? [])
				if (!closed?.has.has(needed)) faults.push(`${value} without ${needed}`);
		} else if (open.at(-1)?.has.has(name)) faults.push(`${open.at(-1)!.name} has ${name} twice`);
		else open.at(-1)?.has.add(name);
	}
	if (open.length > 0) faults.push('something stays open');
	return faults;
}

const required: Readonly<Record<string, readonly string[]>> = {
	VCALENDAR: ['VERSION', 'PRODID'],
	VEVENT: ['UID', 'DTSTAMP', 'DTSTART'],
	VTIMEZONE: ['TZID'],
	STANDARD: ['DTSTART', 'TZOFFSETFROM', 'TZOFFSETTO'],
	DAYLIGHT: ['DTSTART', 'TZOFFSETFROM', 'TZOFFSETTO'],
	VALARM: ['ACTION', 'TRIGGER', 'DESCRIPTION']
};
