/** One mark of a legend: a filled or hatched square, or a line. */
export interface LegendEntry {
	readonly label: string;
	/** Token name of the colour. */
	readonly colour: string;
	readonly mark?: 'fill' | 'hatched' | 'line';
}
