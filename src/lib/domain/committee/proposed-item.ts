import { decisionTypes } from '../kinds/decision-types';
import { meeting } from '../kinds/meeting';
import { project } from '../kinds/project';
import { technology } from '../kinds/technology';
import { action } from '../kinds/action';
import { readPath } from '../pipeline/path';
import { placeOnPath } from '../pipeline/position';
import { read } from '../reading/read';
import type { Source } from '../reading/source';
import type { AnyValues } from '../schema/kind';
import type { Locale } from '../base/words';
import { meetingsOf, orderBehind } from './agenda';
import { meetingDays } from './meeting-days';

/** What of an item of an agenda is chosen: by where it is made, or in its form. */
export interface ItemAbout {
	readonly meeting?: unknown;
	readonly project?: unknown;
	readonly technology?: unknown;
	readonly action?: unknown;
}

/**
 * What an item of an agenda begins with: behind what is there, called by what it is about and what the body is asked
 * for. The meeting, where none is chosen, is the next of the body that holds the project; that body is asked for what
 * its gate decides, any other for nothing.
 *
 * @param today whole ISO date
 * @param locale the title is a text, in the language of who writes it
 */
export function proposedItem(source: Source, about: ItemAbout, today: string, locale: Locale): AnyValues {
	const place =
		typeof about.project === 'string' ? placeOnPath(source, readPath(source), about.project) : undefined;
	const next = place?.body === undefined ? undefined : nextMeeting(source, place.body, today);
	const at = about.meeting === undefined ? next : about.meeting;
	const held = typeof at === 'string' ? read(source, meeting).inAnyState(at)?.values.body : undefined;
	const asks = place?.body !== undefined && place.body === held ? place.gate : undefined;
	const asked = decisionTypes.find(({ key }) => key === asks)?.label[locale];
	const name = nameOf(source, about);
	return {
		...(about.meeting === undefined && next !== undefined && { meeting: next }),
		...(typeof at === 'string' && { order: orderBehind(source, at) }),
		...(name !== undefined && { title: asked === undefined ? name : `${name} · ${asked}` }),
		...(typeof about.project === 'string' && { kind: asks === undefined ? 'presentation' : 'decision' }),
		...(typeof about.action === 'string' && { kind: 'discussion' }),
		...(asks !== undefined && { asks })
	};
}

function nextMeeting(source: Source, body: string, today: string): string | undefined {
	return meetingsOf(source, body).find(
		({ id, values }) => values.cancelled !== true && (meetingDays(source, id)?.last ?? '') >= today
	)?.id;
}

function nameOf(source: Source, about: ItemAbout): string | undefined {
	if (typeof about.project === 'string') return read(source, project).inAnyState(about.project)?.values.title;
	if (typeof about.technology === 'string')
		return read(source, technology).inAnyState(about.technology)?.values.name;
	return typeof about.action === 'string'
		? read(source, action).inAnyState(about.action)?.values.text
		: undefined;
}
