import type { Page } from '@playwright/test';

/** A control of the screen, by what it is rather than by where: alike ones, as the rows of a list have, are one. */
export interface Control {
	readonly sign: string;
	/** What it is made as, whatever it is called: the tag, the class and what it stands in. */
	readonly component: string;
	/** What it is called. */
	readonly name: string;
	readonly kind: 'button' | 'link' | 'choice' | 'box';
}

interface Walk {
	/** Puts preferences back as they were; whether they were others. */
	prefer(kept: Readonly<Record<string, string>>): boolean;
	controls(): Control[];
	/** Where to press it, with the focus put on it if asked; undefined where it does not come again. */
	place(sign: string, focus: boolean): Promise<{ readonly x: number; readonly y: number } | undefined>;
	/** Whether anything is other than when it was last placed: content, values, address, focus, what is kept. */
	changed(): boolean;
}

declare global {
	interface Window {
		walk: Walk;
	}
}

/** Runs in the page before anything else. */
function install(): void {
	const pressable =
		'button:not(:disabled, [aria-disabled="true"]), summary, input:not([type="file"], :disabled), ' +
		'select:not(:disabled), textarea:not(:disabled), a[href]:not([target="_blank"])';
	let outside = 0;
	let before = '';
	let pressed: Element | undefined;
	window.print = () => void outside++;
	HTMLInputElement.prototype.showPicker = () => void outside++;
	const click = HTMLElement.prototype.click;
	const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
	HTMLElement.prototype.click = function () {
		outside++;
		if (!(this instanceof HTMLInputElement && this.type === 'file')) click.call(this);
	};
	navigator.clipboard.writeText = () => (outside++, Promise.resolve());

	/** Where it stands already: pressing it again changes nothing, and need not. */
	const isStanding = (element: Element) =>
		element.matches(
			'[aria-current], [aria-pressed="true"], [aria-selected="true"], :checked[type="radio"]'
		) ||
		(element instanceof HTMLAnchorElement && element.href === location.href);
	const isSeen = (element: Element) =>
		element.checkVisibility({ visibilityProperty: true }) && !element.closest('[inert], .visually-hidden');
	const nameOf = (element: HTMLElement) =>
		(element.getAttribute('aria-label') ?? element.innerText ?? '').trim().replace(/\s+/g, ' ').slice(0, 50);
	const componentOf = (element: HTMLElement) => {
		const around = [element.parentElement, element.parentElement?.parentElement];
		const place = around.map((one) => `${one?.tagName}.${one?.className}`).join(' ');
		return `${element.tagName} ${element.getAttribute('type') ?? ''} ${element.className} ${place}`;
	};
	const signOf = (element: HTMLElement) => {
		const listed = element.closest('li, tr, dl, [role="row"], [role="grid"], .related');
		const words = listed && !element.closest('nav') ? '' : nameOf(element).replace(/[\d’.,]+/g, '#');
		return `${componentOf(element)} ${words}`;
	};
	const all = () =>
		[...document.querySelectorAll<HTMLElement>(pressable)].filter((one) => isSeen(one) && !isStanding(one));
	const kindOf = (element: Element): Control['kind'] => {
		if (element.tagName === 'A') return 'link';
		if (element.matches('[type="checkbox"], [type="radio"]')) return 'choice';
		return element.matches('input, select, textarea') ? 'box' : 'button';
	};
	const state = () => {
		const values = [...document.querySelectorAll<HTMLInputElement>('input, select, textarea')];
		const focus = document.activeElement;
		return [
			location.href,
			document.body.innerHTML,
			values.map(({ value, checked }) => `${value}${checked}`).join(),
			focus === document.body || focus === pressed ? '' : `${focus?.tagName}${focus?.id}`,
			document.querySelectorAll(':popover-open').length,
			JSON.stringify({ ...localStorage }),
			outside
		].join('\n');
	};
	window.walk = {
		prefer: (kept) => {
			if (JSON.stringify({ ...localStorage }) === JSON.stringify(kept)) return false;
			localStorage.clear();
			for (const [name, value] of Object.entries(kept)) localStorage.setItem(name, value);
			return true;
		},
		controls: () => {
			const found = new Map<string, Control>();
			for (const element of all()) {
				const sign = signOf(element);
				if (found.has(sign)) continue;
				const component = componentOf(element);
				found.set(sign, { sign, component, name: nameOf(element), kind: kindOf(element) });
			}
			return [...found.values()];
		},
		place: async (sign, focus) => {
			const find = () => all().find((one) => signOf(one) === sign);
			for (let wait = 0; wait < 10 && !find(); wait++) await pause(40);
			const element = find();
			if (!element) return undefined;
			// A small choice is pressed by its words.
			const target = element.closest('label') ?? element;
			target.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
			if (focus) element.focus();
			else (document.activeElement as HTMLElement | null)?.blur();
			const { x, y, width, height } = target.getBoundingClientRect();
			pressed = element;
			before = state();
			return { x: x + width / 2, y: y + height / 2 };
		},
		changed: () =>
			state() !== before ||
			(pressed?.matches('input, select, textarea') === true &&
				document.activeElement === pressed &&
				kindOf(pressed) === 'box')
	};
}

export async function prepare(page: Page): Promise<void> {
	await page.addInitScript(install);
}

export const manners = ['mouse', 'keys', 'touch'] as const;
export type Manner = (typeof manners)[number];

/** Operates a control; whether it had an effect, undefined where it has gone. */
export async function press(page: Page, control: Control, manner: Manner): Promise<boolean | undefined> {
	const at = await page.evaluate(([sign, focus]) => window.walk.place(sign, focus), [
		control.sign,
		manner === 'keys'
	] as const);
	if (!at) return undefined;
	if (manner === 'mouse') await page.mouse.click(at.x, at.y);
	else if (manner === 'touch') await page.touchscreen.tap(at.x, at.y);
	else await page.keyboard.press({ button: 'Enter', link: 'Enter', choice: 'Space', box: 'a' }[control.kind]);
	// Once at rest: what opens and closes again at once has had none.
	await page.waitForTimeout(60);
	for (let wait = 0; wait < 8; wait++) {
		const changed = await page.evaluate(() => window.walk.changed()).catch(() => true);
		if (changed) return true;
		await page.waitForTimeout(60);
	}
	return false;
}
