/** Of the words in a chart, in pixels: on the screen and in pictures, and on paper, where all words are smaller. */
export const textSize = 12;
export const printedTextSize = 9;
