// Which meetings there are is known in the browser alone.
export const prerender = false;
