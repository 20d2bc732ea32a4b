/** Whether the dialog that asks for a moment stands open, whoever opened it. */
class PastDoor {
	open = $state(false);
}

export const pastDoor = new PastDoor();
