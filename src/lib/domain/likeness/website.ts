import { spelledWords } from './spelling';
import type { Read, Trait } from '../schema/trait';

/** Addresses at which many keep their pages: there the path tells whose it is. */
const shared = new Set(
	(
		'sites.google.com docs.google.com github.io github.com gitlab.com linkedin.com facebook.com twitter.com x.com ' +
		'instagram.com youtube.com wikipedia.org wikidata.org wordpress.com blogspot.com weebly.com wixsite.com ' +
		'researchgate.net zenodo.org orcid.org ror.org europa.eu cordis.europa.eu gov.uk nhs.uk admin.ch gouv.fr ' +
		'cern.ch cern.web.cern.ch infn.it cnrs.fr inserm.fr aphp.fr helmholtz.de mpg.de fraunhofer.de who.int nih.gov'
	).split(' ')
);

interface Site extends Read {
	readonly country: unknown;
	readonly city: string;
	readonly name: string;
}

/** The same site on the web; two towns, or two countries, may share one without being one organisation. */
export function sameWebsite(
	field: string,
	besides: { readonly name: string; readonly country: string; readonly city: string }
): Trait<Site> {
	const words = (value: unknown) => (typeof value === 'string' ? spelledWords(value).join(' ') : '');
	return {
		fields: [field],
		read(values) {
			const value = values[field];
			const site = typeof value === 'string' ? siteOf(value) : undefined;
			if (site === undefined) return undefined;
			const [city, name] = [words(values[besides.city]), words(values[besides.name])];
			return { keys: [site], country: values[besides.country], city, name };
		},
		compare(a, b) {
			if (a.name === b.name) return 3;
			const elsewhere =
				(a.country && b.country && a.country !== b.country) || (a.city && b.city && a.city !== b.city);
			return elsewhere ? undefined : 2;
		}
	};
}

/** An identifier in a register, however its address is written. */
export function sameIdentifier(field: string): Trait {
	return {
		fields: [field],
		read(values): Read | undefined {
			const value = values[field];
			const id = typeof value === 'string' ? lastPart(value) : undefined;
			return id === undefined ? undefined : { keys: [id.toLowerCase()] };
		},
		compare: () => 3
	};
}

/** The end of the path of an address, which is all there is of an identifier written alone. */
function lastPart(address: string): string | undefined {
	const [path = ''] = address.split(/[?#]/, 1);
	return path.split(/[/\s]/).findLast((part) => part !== '');
}

/** The host without its usual beginnings, and where many share it the path too; undefined for the front page of such. */
function siteOf(address: string): string | undefined {
	const [, host, path = ''] = /^(?:https?:\/\/)?([^/?#:\s]+)(?::\d+)?([^?#]*)/i.exec(address.trim()) ?? [];
	if (host === undefined) return undefined;
	const name = host.toLowerCase().replace(/^(?:www\d?|web|home|[a-z]{2})\.(?=[^.]+\.)/, '');
	const parent = name.split('.').slice(-2).join('.');
	if (!shared.has(name) && !shared.has(parent)) return name;
	const parts = path.toLowerCase().split('/');
	const place = parts.slice(0, parts.findLastIndex((part) => part !== '') + 1).join('/');
	if (!shared.has(name)) return name + place;
	return place === '' ? undefined : name + place;
}
