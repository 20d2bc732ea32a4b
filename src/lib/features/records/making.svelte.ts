import type { AnyValues, Kind } from '$lib/domain/schema/kind';
import { settledOf } from '$lib/domain/protection/settled';
import type { Json } from '$lib/domain/base/json';
import { getLocale } from '$lib/paraglide/runtime';
import { problemText } from '$lib/problems/problem-text';
import { Form } from '$lib/ui/form/form.svelte';
import { today } from '$lib/ui/today';
import { begunWith } from './begun-with';
import type { RecordsContext } from './records-context';
import type { RelatedGroup } from './related';

type Group = Pick<RelatedGroup, 'kind' | 'field' | 'records'>;

/** A further record that points at the one being read, made on its page; the form does not ask for that. */
export class Making {
	readonly kind: Kind;
	readonly field: string;
	readonly form: Form;
	readonly #records: RecordsContext;
	/** What the next one follows: the last that there is. */
	#before: AnyValues | undefined = $state.raw();

	constructor(records: RecordsContext, { kind, field, records: there }: Group, of: string) {
		this.#records = records;
		this.kind = kind;
		this.field = field;
		this.#before = there.at(-1)?.values;
		const given = { [field]: kind.fields[field]!.type.many ? [of] : of };
		const key = [records.portfolio.id, kind.name, 'new', field, of].join(' ');
		const proposed = (typed: (name: string) => Json | undefined): AnyValues => ({
			...kind.defaults?.(today(), settledOf(records.portfolio)),
			...begunWith(records.portfolio, kind, given, { today: today(), locale: getLocale() }, typed),
			...(this.#before && kind.following?.(this.#before))
		});
		this.form = new Form(kind, key, () => ({}), proposed, {}, given);
	}

	/** Whether it is of a group. */
	is({ kind, field }: Pick<RelatedGroup, 'kind' | 'field'>): boolean {
		return kind === this.kind && field === this.field;
	}

	/** Makes it, and begins the next; answers with what is wrong in words, if anything. */
	async make(): Promise<string | undefined> {
		const { values } = this.form;
		const made = await this.#records.portfolio.create(this.kind.name, values);
		if (!made.ok) return problemText(made.problem);
		this.#before = values;
		this.form.close();
		return undefined;
	}
}

/** Whether records of a kind are made where one reads what they belong to. */
export function isMadeInPlace(records: RecordsContext, { kind }: Pick<RelatedGroup, 'kind'>): boolean {
	return !records.hasOwnScreen(kind);
}

/** The id of what begins a new one of a group. */
export function addId({ kind, field }: Pick<RelatedGroup, 'kind' | 'field'>): string {
	return `add-${kind.name}-${field}`;
}
