/** The day that the screens take for today, where a moment of the past is shown; undefined in the present. */
class ShownDay {
	current = $state<string>();
}

export const shownDay = new ShownDay();
