/** Where a value stands in a template: between tags, in a quoted attribute, or among the attributes of a tag. */
export type Place =
	{ readonly in: 'text' } | { readonly in: 'tag' } | { readonly in: 'attribute'; readonly name: string };

const forbidden = /<(?:script|style|!|\?)/i;

/**
 * The place of each hole of a template. A template that would put a value where escaping does not hold (the
 * name of a tag, an attribute without quotes, a script, a comment) is a mistake of its author and throws.
 */
export function placesOf(parts: readonly string[]): readonly Place[] {
	const places: Place[] = [];
	let place: Place = { in: 'text' };
	parts.forEach((part, index) => {
		if (forbidden.test(part)) throw new Error(`A template holds no script, style or comment: ${part}`);
		place = placeAfter(part, place);
		if (index === parts.length - 1) return;
		checkHole(part, place);
		places.push(place);
	});
	if (place.in !== 'text') throw new Error(`A template ends inside a tag: ${parts.join('…')}`);
	return places;
}

/** Follows one fixed part, which begins in `place`, to its end. */
function placeAfter(part: string, place: Place): Place {
	let rest = part;
	for (;;) {
		if (place.in === 'text') {
			const tag = /<\/?[a-zA-Z][^\s/>]*/.exec(rest);
			if (!tag) return place;
			rest = rest.slice(tag.index + tag[0].length);
			place = { in: 'tag' };
		} else if (place.in === 'tag') {
			const next = />|(?<![^\s=>"'/])([^\s=>"'/]+)="/.exec(rest);
			if (!next) return place;
			rest = rest.slice(next.index + next[0].length);
			place = next[1] ? { in: 'attribute', name: next[1].toLowerCase() } : { in: 'text' };
		} else {
			const end = rest.indexOf('"');
			if (end < 0) return place;
			rest = rest.slice(end + 1);
			place = { in: 'tag' };
		}
	}
}

function checkHole(before: string, place: Place): void {
	if (place.in === 'text' && /<\/?$/.test(before)) throw new Error(`No value names a tag: ${before}`);
	if (place.in === 'tag' && !/(?:^|[\s"])$/.test(before))
		throw new Error(`A value of an attribute stands in double quotes: ${before}`);
	if (place.in === 'attribute') checkAttribute(place.name, before.endsWith(`${place.name}="`));
}

const urls = /^(?:href|cite)$/;
const refused = /^(?:on|style$|src|srcdoc|action|formaction|data$|poster|ping|background|xlink)/;

/** Whether `name` may be given a value; one that leads somewhere takes it whole. */
export function checkAttribute(name: string, whole: boolean): void {
	if (!/^[a-z][a-z0-9-]*$/i.test(name) || refused.test(name))
		throw new Error(`No value is put into the attribute ${name}`);
	if (urls.test(name) && !whole) throw new Error(`The value of ${name} is put in whole`);
}

export const leadsSomewhere = (name: string): boolean => urls.test(name);
