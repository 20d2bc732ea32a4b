import type { Lens } from '../../domain/schema/field';
import { fold } from '../../domain/base/fold';
import { body, type Body } from '../../domain/kinds/body';
import { bodyName, type BodyName } from '../../domain/kinds/body-name';
import { isOf } from '../../domain/reading/read';
import type { Records } from '../plan/row';

/** A name to look for in the titles of meetings, and what it stands for. */
interface Named {
	readonly words: string;
	/** Capitals alone are looked for as they are: FAST is a meeting, fast is not. */
	readonly capitals: string | undefined;
	/** One ordinary word, such as Council or Workshop, says so only at the beginning. */
	readonly first: boolean;
	readonly is: string;
}

/** Finds the body, or the series, that a title names; the longest name wins. */
export type Finder = (title: string) => string | undefined;

/** By the acronym, names and aliases of bodies, today's and earlier ones. */
export function bodyFinder(bodies: Records, names: Records): Finder {
	const ofBodies = bodies
		.all()
		.filter((one) => isOf(body, one))
		.flatMap(({ id, values }) =>
			[...namesIn(values), ...(values.aliases ?? [])].map((name) => ({ name, is: id }))
		);
	const earlier = names
		.all()
		.filter((one) => isOf(bodyName, one))
		.flatMap(({ values }) => {
			const { body: is } = values;
			return is !== undefined && bodies.get(is)?.state === 'live'
				? namesIn(values).map((name) => ({ name, is }))
				: [];
		});
	return finderOf([...ofBodies, ...earlier]);
}

/** By the names of the list, in both languages. */
export function seriesFinder(lens: Lens): Finder {
	return finderOf(
		lens
			.options('meetingSeries')
			.filter(({ retired }) => !retired)
			.flatMap(({ key, label, other }) =>
				[label, ...(other ? [other] : [])].map((name) => ({ name, is: key }))
			)
	);
}

function finderOf(names: readonly { readonly name: string; readonly is: string }[]): Finder {
	const named = names
		.map(({ name, is }): Named => {
			const isCapitals = /^[\p{Lu}\d-]{2,}$/u.test(name);
			return {
				words: spaced(fold(name)),
				capitals: isCapitals ? spaced(name) : undefined,
				first: !isCapitals && !/[^\p{L}]/u.test(name),
				is
			};
		})
		.filter(({ words }) => words.trim() !== '')
		.sort((a, b) => b.words.length - a.words.length);
	return (title) => {
		const [folded, exact] = [spaced(fold(title)), spaced(title)];
		return named.find(({ words, capitals, first }) => {
			if (capitals !== undefined) return exact.includes(capitals);
			return first ? folded.startsWith(words) : folded.includes(words);
		})?.is;
	};
}

function spaced(text: string): string {
	return ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
}

function namesIn({ acronym, name, nameFr }: Body['values'] | BodyName['values']): string[] {
	return [acronym, name, nameFr].filter((one) => one !== undefined);
}
