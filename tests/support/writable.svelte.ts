/** A value that changes under those who read it. */
export function writable<T>(value: T): { current: T } {
	let current = $state.raw(value);
	return {
		get current() {
			return current;
		},
		set current(next) {
			current = next;
		}
	};
}
