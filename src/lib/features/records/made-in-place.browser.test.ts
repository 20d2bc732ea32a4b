import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { goto } from '$app/navigation';
import { newId } from '$lib/domain/base/id';
import { kindNamed, kinds } from '$lib/domain/kinds/all';
import { identityOf } from '$lib/domain/schema/identity';
import type { AnyValues, Kind } from '$lib/domain/schema/kind';
import type { Field } from '$lib/domain/schema/field';
import { browserSurroundings } from '$lib/store/base/surroundings';
import { Portfolio } from '$lib/store/open/portfolio.svelte';
import { keep } from '$lib/ui/kept';
import { recordsOf } from '../../../../tests/support/any-values';
import RecordStage from '../../../../tests/support/RecordStage.svelte';
import { addId } from './making.svelte';

vi.mock('$app/navigation', () => ({ goto: vi.fn(), afterNavigate: () => undefined }));

let portfolio: Portfolio;
const left = vi.fn();

beforeAll(async () => {
	const info = { id: newId(browserSurroundings.random), name: 'Test', sample: false, openedAt: '' };
	const opened = await Portfolio.open(info, 'Ada', browserSurroundings);
	if (!opened.ok) throw new Error(opened.problem.type);
	portfolio = opened.value;
});

beforeEach(() => {
	sessionStorage.clear();
	left.mockClear();
	vi.mocked(goto).mockClear();
});

afterAll(() => portfolio.close());

/** What a record of a kind must say, and no more where that is enough. */
function leastOf(kind: Kind): AnyValues {
	const [whole] = fc.sample(recordsOf(kind), { numRuns: 1, seed: 11 });
	const least = Object.fromEntries(Object.entries(whole!).filter(([name]) => kind.fields[name]!.required));
	return (kind.rules?.(least) ?? []).length === 0 ? least : whole!;
}

async function made(kind: Kind): Promise<string> {
	const made = await portfolio.create(kind.name, leastOf(kind));
	if (!made.ok) throw new Error(`${kind.name}: ${made.problem.type}`);
	return made.value;
}

/** A child of each kind, by its first field that points at another kind. */
const children = kinds.flatMap((kind) => {
	const field = Object.entries(kind.fields as Readonly<Record<string, Field>>).find(
		([, { type, fixed }]) => type.to !== undefined && !fixed
	);
	return field ? [{ child: kind.name, field: field[0], parent: field[1].type.to! }] : [];
});

test('there are such children of most kinds', () => {
	expect(children.length).toBeGreaterThan(20);
});

test.each(children)('$child ($field) is made on the page of its $parent, one after the other', async (of) => {
	const kind = kindNamed(of.child)!;
	const id = await made(kindNamed(of.parent)!);
	const { [of.field]: _, ...values } = leastOf(kind);
	const key = [portfolio.id, kind.name, 'new', of.field, id].join(' ');
	const drafts = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value: value! }]));
	const type = () => keep(`form.${key}`, { drafts, began: {} });
	const there = () =>
		[...portfolio.table(kind.name).ids()].filter((one) =>
			[portfolio.get(kind.name, one)!.values[of.field]].flat().includes(id)
		).length;
	const child = page.getByRole('group', { name: /^New / });
	const add = () => document.getElementById(addId({ kind, field: of.field }));
	const press = (name: string) => child.getByRole('button', { name, exact: true }).click();
	const show = () => render(RecordStage, { portfolio, kind: of.parent, id, left });

	type();
	const { unmount } = await show();
	await press('Create another');
	await expect.poll(there).toBe(1);
	await expect.element(child).toBeVisible();
	// The next begins where typing begins, with nothing of the last that it does not follow.
	await expect
		.poll(() => child.element().querySelector('form input, form textarea, form select'))
		.toHaveFocus();
	await press('Cancel');
	await expect.element(child).not.toBeInTheDocument();
	await expect.poll(add).toHaveFocus();

	add()!.click();
	await expect.element(child).toBeVisible();
	await userEvent.keyboard('{Escape}');
	await expect.element(child).not.toBeInTheDocument();
	await expect.poll(add).toHaveFocus();
	await unmount();

	type();
	await show();
	const isOne =
		identityOf(kind, { ...values, [of.field]: kind.fields[of.field]!.type.many ? [id] : id }) !== undefined;
	const told = page.getByText('This record is there already; what is created here changes it:');
	await expect.poll(() => told.elements().length).toBe(isOne ? 1 : 0);
	await press('Create');
	// Of what is said once there is still one.
	await expect.poll(there).toBe(isOne ? 1 : 2);
	await expect.element(child).not.toBeInTheDocument();
	await expect.poll(add).toHaveFocus();
	expect(add()!.checkVisibility()).toBe(true);
	// Nobody was sent elsewhere.
	expect(goto).not.toHaveBeenCalled();
	expect(left).not.toHaveBeenCalled();
});
