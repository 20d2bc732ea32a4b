import { z } from 'zod';

// zod compiles objects with `new Function`, which the app's content security policy forbids and reports.
z.config({ jitless: true });

/** The one way to zod's values; its types may be imported from anywhere. */
export { z };
