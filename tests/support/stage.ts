import type { Component, ComponentProps } from 'svelte';
import { render } from 'vitest-browser-svelte';
import { newId } from '../../src/lib/domain/base/id';
import type { AnyValues } from '../../src/lib/domain/schema/kind';
import { databaseName } from '../../src/lib/store/log/database';
import { Portfolio } from '../../src/lib/store/open/portfolio.svelte';
import { browserSurroundings } from '../../src/lib/store/base/surroundings';
import PortfolioStage from './PortfolioStage.svelte';

/** An empty portfolio of Ada's in the browser, and nothing typed before. */
export async function openedPortfolio(): Promise<Portfolio> {
	sessionStorage.clear();
	const info = { id: newId(browserSurroundings.random), name: 'Test', sample: false, openedAt: '' };
	const opened = await Portfolio.open(info, 'Ada', browserSurroundings);
	if (!opened.ok) throw new Error(opened.problem.type);
	return opened.value;
}

export function closePortfolio(portfolio: Portfolio): void {
	portfolio.close();
	indexedDB.deleteDatabase(databaseName(portfolio.id));
}

/** Makes a record; its id. */
export async function made(portfolio: Portfolio, kind: string, values: AnyValues): Promise<string> {
	const done = await portfolio.create(kind, values);
	if (!done.ok) throw new Error(done.problem.type);
	return done.value;
}

/** Renders a part of a screen; what it is given is asked anew as the portfolio changes. */
export function stagePart<P extends { portfolio: Portfolio }>(
	portfolio: Portfolio,
	part: Component<P>,
	given: () => Omit<P, 'portfolio'>
) {
	return render(PortfolioStage, { portfolio, part, given } as unknown as ComponentProps<
		typeof PortfolioStage
	>);
}
