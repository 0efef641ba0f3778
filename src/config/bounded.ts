import { z } from './zod';

/** As many as can be counted exactly. */
export const count = z.int().min(0);

/** What comes of float32 numbers is not beyond this. */
const MOST = 3.5e38;
export const boundedNumber = z.number().min(-MOST).max(MOST);
