/** The key of the lane of cards without a value; no stored key is empty. */
export const none = '';
