import { z } from 'zod';

// Zod writes itself quicker code unless told not to; the page's security policy forbids that, and reports the attempt.
// Schemas ask when they are made, so every room imports zod from here.
z.config({ jitless: true });

export { z };
