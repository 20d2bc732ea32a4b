import { isJsonObject, type Json } from '../base/json';
import { Query } from '../base/query';
import type { Scenario } from '../kinds/scenario';
import type { Choice, Model } from '../optimum/model';
import type { RoundMoney } from '../selection/round-money';
import { nothingPosed, readPosed, writePosed, type Posed } from './posed';

/** A proposal as it was when a scenario was kept. */
export interface WasThen {
	/** Its score, in thousandths. */
	readonly value: number;
	/** What it asked by fund and year, minor units, by the name of the envelope. */
	readonly asks: Readonly<Record<string, number>>;
}

/** What a scenario keeps. */
export interface KeptScenario {
	readonly posed: Posed;
	/** The projects that were chosen. */
	readonly chosen: readonly string[];
	/** By project, the year in which it was to start; scenarios made by hand say none. */
	readonly took: ReadonlyMap<string, string>;
	/** Every proposal that was weighed; empty where nobody noted them. */
	readonly was: ReadonlyMap<string, WasThen>;
}

/**
 * The settings of a scenario as one text: what is posed as the address of the screen says it, the year in which each
 * chosen project starts, and what each proposal asked and scored. What must be in or out stands in fields of its own.
 */
export function settingsText(posed: Posed, model: Model, choice: Choice, asks: RoundMoney['asks']): string {
	const parameters = new Query();
	writePosed(parameters, { ...posed, musts: nothingPosed.musts });
	parameters.set('took', [...choice].map(([id, { name }]) => `${id}:${name}`).join());
	const was = model.candidates.map(({ id, value }) => [id, [value, asks.get(id) ?? {}]] as const);
	parameters.set('was', JSON.stringify(Object.fromEntries(was)));
	return parameters.toString();
}

/** Reads a scenario; one that was made by hand poses what must be in and out. */
export function readScenario({ values }: Pick<Scenario, 'values'>): KeptScenario {
	const { must = [], mustNot = [], chosen = [], settings = '' } = values;
	const parameters = new Query(settings);
	const musts = new Map([
		...must.map((id) => [id, 'in'] as const),
		...mustNot.map((id) => [id, 'out'] as const)
	]);
	const took = (parameters.get('took') ?? '').split(',').flatMap((pair) => {
		const at = pair.lastIndexOf(':');
		return at > 0 ? [[pair.slice(0, at), pair.slice(at + 1)] as const] : [];
	});
	return {
		posed: { ...readPosed(parameters), musts },
		chosen,
		took: new Map(took),
		was: wasThen(parameters.get('was'))
	};
}

function wasThen(text: string | null): ReadonlyMap<string, WasThen> {
	const all = parsed(text);
	return new Map(
		Object.entries(isJsonObject(all) ? all : {}).flatMap(([id, one]) => {
			if (!Array.isArray(one)) return [];
			const [value, asks] = one as readonly (Json | undefined)[];
			if (typeof value !== 'number' || asks === undefined || !isJsonObject(asks)) return [];
			const amounts = Object.entries(asks).filter(
				(pair): pair is [string, number] => typeof pair[1] === 'number'
			);
			return [[id, { value, asks: Object.fromEntries(amounts) }] as const];
		})
	);
}

function parsed(text: string | null): Json {
	try {
		return text === null ? null : (JSON.parse(text) as Json);
	} catch {
		return null;
	}
}
