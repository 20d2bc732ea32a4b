import { fold } from '../base/fold';
import { withoutEnds } from '../base/text/without-ends';
import { readDateOn } from '../days/relative-date';
import { kindNamed } from '../kinds/all';
import type { Source } from '../reading/source';
import type { Lens } from '../schema/field';
import { mentionsIn, unmarked, type Mention } from './mentions';

/*
 * What somebody notes of a conversation in one go: `They want two days in spring @FLASH #Timepix. Send the beam
 * schedule in 3 weeks`. Marks name a project and a technology, the sentence that says a day ahead is the next step.
 */

/** A note of a conversation as it is understood. */
export interface LogLine {
	/** As it is to be written: names in full. */
	readonly text: string;
	/** The first sentence, without marks. */
	readonly subject: string;
	readonly project: string | undefined;
	readonly technology: string | undefined;
	/** Marks that name nothing, or several things, or a second of a kind: they stay words. */
	readonly loose: readonly string[];
	readonly nextStep: NextStep | undefined;
}

export interface NextStep {
	/** Empty where nothing but the day is said. */
	readonly words: string;
	/** Whole. */
	readonly due: string;
}

const longestSubject = 100;

/** Days ahead as people say them; each is then read by `readDateOn`, which knows what they mean. */
const ahead: readonly RegExp[] = [
	/(?:in|dans) (?:\d{1,3}|\p{L}{1,6}) (?:day|week|month|year|jour|semaine|moi|an|année)s?/giu,
	/(?:tomorrow|demain|next week|next month|semaine prochaine|mois prochain|end of month|end of the month|fin du mois|fin de mois)/giu,
	/next (?:mon|tues|wednes|thurs|fri|satur|sun)day/giu,
	/(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) prochain/giu
];
/** A date behind a word that says it is one to be kept. */
const by =
	/(?:by|until|before|d[’']ici(?: au| le)?|avant(?: le)?|pour le) (\d{1,2}[./]\d{1,2}(?:[./]\d{4}|\.)?|\d{4}-\d{2}-\d{2}|\d{1,2} \p{L}{3,9} \d{4})/giu;
const edge = /[.!?](?=\s|$)|[;\n→]|->/gu;

/** Understands a note written on a day. */
export function readLogLine(source: Source, lens: Lens, typed: string, today: string): LogLine {
	const { text, mentions } = inFull(source, lens, typed);
	const first = (kind: string) => mentions.find((one) => one.kind === kind && one.id !== undefined);
	const [project, technology] = [first('project'), first('technology')];
	const loose = mentions.filter((one) => one !== project && one !== technology);
	return {
		text: text.trim(),
		subject: subjectOf(text),
		project: project?.id,
		technology: technology?.id,
		loose: loose.map(({ from, to }) => text.slice(from, to)),
		nextStep: nextStepIn(text, today)
	};
}

/** The text with beginnings of names, where they mean one record, written out. */
function inFull(
	source: Source,
	lens: Lens,
	typed: string
): { readonly text: string; readonly mentions: readonly Mention[] } {
	let text = typed;
	for (const mention of mentionsIn(lens, typed).toReversed()) {
		const name = mention.id === undefined ? nameBegun(source, lens, mention) : undefined;
		if (name !== undefined) text = text.slice(0, mention.from + 1) + name + text.slice(mention.to);
	}
	return { text, mentions: mentionsIn(lens, text) };
}

/** The name of the one record of a kind of which what stands behind a mark is the beginning. */
function nameBegun(source: Source, lens: Lens, { kind, name }: Mention): string | undefined {
	const found = namesBeginning(source, lens, kind, name);
	return new Set(found.map(({ id }) => id)).size === 1 ? found[0]!.name : undefined;
}

/** A name of a record that a mark may be completed to: the shortest of those that begin so. */
export interface Completion {
	readonly id: string;
	readonly name: string;
	readonly title: string;
}

/** The records of a kind of which a name begins with what was typed behind a mark, by title. */
export function namesBeginning(
	source: Source,
	lens: Lens,
	kind: string,
	typed: string
): readonly Completion[] {
	const definition = kindNamed(kind);
	if (!definition || typed.trim() === '') return [];
	const asked = fold(typed);
	const fields = definition.names?.length ? definition.names : definition.columns.slice(0, 1);
	const found = source
		.table(kind)
		.all()
		.flatMap(({ id, values }): readonly Completion[] => {
			const title = definition.title(values, lens);
			const names = [title, ...fields.map((field) => values[field])].filter((one) => typeof one === 'string');
			const begun = names.filter(
				(name) => fold(name).startsWith(asked) && lens.named(kind, name).length === 1
			);
			const name = begun.toSorted((a, b) => a.length - b.length)[0];
			return name === undefined ? [] : [{ id, name, title }];
		});
	return found.toSorted((a, b) => a.title.localeCompare(b.title, lens.locale));
}

/** The last day ahead that a text names, and the sentence that does. */
function nextStepIn(text: string, today: string): NextStep | undefined {
	const said = [
		...ahead.flatMap((one) =>
			[...text.matchAll(one)].map(({ 0: all, index }) => ({ all, date: all, index }))
		),
		...[...text.matchAll(by)].map(({ 0: all, 1: date = '', index }) => ({ all, date, index }))
	].toSorted((a, b) => b.index - a.index);
	for (const { all, date, index } of said) {
		const due = readDateOn(today, date);
		if (due === undefined || due.length < 10 || due < today) continue;
		const [from, to] = sentenceAround(text, index, index + all.length);
		const words = `${text.slice(from, index)} ${text.slice(index + all.length, to)}`;
		return { words: tidy(words), due };
	}
	return undefined;
}

/** Where the sentence begins and ends in which a phrase stands. */
function sentenceAround(text: string, from: number, to: number): readonly [number, number] {
	let [start, end] = [0, text.length];
	for (const { 0: all, index } of text.matchAll(edge)) {
		if (index + all.length <= from) start = index + all.length;
		else if (index >= to) {
			end = index;
			break;
		}
	}
	return [start, end];
}

function tidy(words: string): string {
	const text = withoutEnds(unmarked(words).replace(/\s+/g, ' '), ' ,:–-').replace(/ ([,.])/g, '$1');
	return text === '' ? '' : text[0]!.toLocaleUpperCase() + text.slice(1);
}

function subjectOf(text: string): string {
	const [first = ''] = unmarked(text)
		.trim()
		.split(/(?<=[!?]|(?<!\b\d{1,2})\.)\s|\n/u);
	const plain = first.replace(/\s+/g, ' ').replace(/\.$/, '').trim();
	if (plain.length <= longestSubject) return plain;
	return `${plain.slice(0, longestSubject).replace(/\s+\S*$/, '')}…`;
}
