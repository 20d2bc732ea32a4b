/** What stands open over the screen, whoever opened it. */
class Doors {
	keys = $state(false);
	places = $state(false);
}

export const doors = new Doors();

export function showKeys(): void {
	doors.keys = true;
}
