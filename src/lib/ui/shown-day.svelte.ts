/** The days that the screens take for today, where the calendar is not asked. */
class ShownDay {
	/** Where a moment of the past is shown; undefined in the present. */
	current = $state<string>();
	/** The present of the open portfolio, where it keeps a day of its own as the sample does; asked at each reading. */
	ofPortfolio: () => string | undefined = () => undefined;
}

export const shownDay = new ShownDay();
