import { identityOf } from '../../src/lib/domain/schema/identity';
import { kindNamed, kinds } from '../../src/lib/domain/kinds/all';
import { contact } from '../../src/lib/domain/kinds/contact';
import type { Json } from '../../src/lib/domain/base/json';
import type { Change } from '../../src/lib/domain/records/changeset';
import type { Field } from '../../src/lib/domain/schema/field';
import type { AnyValues, Kind } from '../../src/lib/domain/schema/kind';

/** Who is planted: a name that stands nowhere by chance. */
export const canary = {
	firstName: 'Miravogel',
	lastName: 'Osmiumvogel',
	email: 'miravogel@osmiumvogel.example'
};

/** Another person, to whom what does not refer to the first one refers. */
export const other = 'C0000000000THER0';

/** What must be found nowhere: each in small letters, as nobody minds by which case somebody is named. */
export const traces: readonly string[] = ['miravogel', 'osmiumvogel'];

/** How a planted record says that it is about the person: by a reference, in a text, or in both. */
type Way = 'refers' | 'mentions';

/** A record that was planted. */
export interface Planted {
	readonly kind: string;
	readonly id: string;
	readonly way: Way;
}

/**
 * The changes that plant a person everywhere: their own record with a text in each field, and of every other kind there is, one
 * record that refers to them and one that does not, either with their name in each field that can hold it. Records refer to
 * each other wherever they can, so that most of them are referred to.
 *
 * @param person the id of their record
 */
export function plant(person: string): {
	readonly changes: readonly Change[];
	readonly planted: readonly Planted[];
} {
	const ids = { refers: new Map<string, string>(), mentions: new Map<string, string>() };
	const planted: Planted[] = [];
	const changes: Change[] = [
		put(contact, person, { ...textsOf(contact), ...canary }),
		put(contact, other, { lastName: 'Leonhardt' })
	];
	for (const way of ['refers', 'mentions'] as const) {
		ids[way].set(contact.name, way === 'refers' ? person : other);
		const rest = kinds.filter((kind) => kind !== contact);
		// What a record refers to is made before it, as far as that goes; its identity may hold the id of the other.
		for (let round = 0; rest.length > 0 && round < kinds.length; round++)
			for (const kind of [...rest]) {
				const needs = linksOf(kind).map(([, { type }]) => type.to!);
				const isReady = needs.every((to) => ids[way].has(to) || to === kind.name);
				if (!isReady && round < 6) continue;
				rest.splice(rest.indexOf(kind), 1);
				const values = { ...kind.example, ...textsOf(kind, way), ...links(kind, ids[way]) };
				const id = identityOf(kind, values) ?? idFor(kind, way);
				ids[way].set(kind.name, id);
				planted.push({ kind: kind.name, id, way });
				changes.push(put(kind, id, values));
			}
	}
	return { changes, planted };
}

/** The changes by which the person is named in their own record alone, and every kind that can refers to it. */
export function linked(person: string): readonly Change[] {
	const { changes } = plant(person);
	return changes.map((change) => {
		const kind = change.do === 'put' && change.kind !== contact.name ? kindNamed(change.kind) : undefined;
		if (!kind || change.do !== 'put') return change;
		const texts = Object.keys(textsOf(kind)).map((name) => [name, kind.example[name]]);
		const plain = Object.fromEntries(texts.filter(([, value]) => value !== undefined)) as Record<
			string,
			Json
		>;
		const rest = Object.entries(change.fields).filter(([name]) => !texts.some(([text]) => text === name));
		return { ...change, fields: { ...Object.fromEntries(rest), ...plain } };
	});
}

/** A value that names the person, in each field of a kind that can hold one. */
function textsOf(kind: Kind, way = 'own'): AnyValues {
	const texts = fieldsOf(kind).flatMap(([name, { type }]) => {
		const sign = `${kind.name} ${name} ${way}`;
		const tries: Json[] = [
			`Dr ${canary.firstName} ${canary.lastName.toUpperCase()}, ${sign}`,
			[`${canary.lastName}, ${canary.firstName} ${sign}`],
			canary.email,
			`https://${canary.lastName.toLowerCase()}.example/${way}`
		];
		const value =
			type.to === undefined && !isCode(kind, name)
				? tries.find((one) => type.check(one) === undefined)
				: undefined;
		return value === undefined ? [] : [[name, value] as const];
	});
	return Object.fromEntries(texts);
}

/** Fields of kinds of settings by which the app itself finds things: a name of a person is no key of a list. */
function isCode(kind: Kind, name: string): boolean {
	return kind.area === 'settings' && ['key', 'list', 'kind', 'one', 'other'].includes(name);
}

function links(kind: Kind, ids: ReadonlyMap<string, string>): AnyValues {
	return Object.fromEntries(
		linksOf(kind).map(([name, { type }]) => {
			const id = ids.get(type.to!) ?? null;
			return [name, id !== null && type.check(id) !== undefined ? [id] : id];
		})
	);
}

function linksOf(kind: Kind): [string, Field][] {
	return fieldsOf(kind).filter(([, { type }]) => type.to !== undefined);
}

function fieldsOf(kind: Kind): [string, Field][] {
	return Object.entries(kind.fields as Readonly<Record<string, Field>>);
}

function idFor(kind: Kind, way: Way): string {
	const place = kinds.findIndex(({ name }) => name === kind.name);
	return `P${String(place).padStart(3, '0')}${way === 'refers' ? 'R' : 'M'}`.padEnd(16, '0');
}

function put(kind: Kind, id: string, values: AnyValues): Change {
	const fields = Object.fromEntries(
		Object.entries(values).filter(([, value]) => value !== undefined && value !== null)
	);
	return { do: 'put', kind: kind.name, id, fields: fields as Record<string, Json> };
}
