import { count } from '../bounded';
import { z } from '../zod';

/** A result of an analysis as it is kept with a network: of which N, at which step, with which settings. */
export const kept = <Settings extends z.ZodType, Result extends z.ZodType>(
  settings: Settings,
  result: Result,
) =>
  z
    .array(
      z.looseObject({
        N: count.describe('The N the network stood for.'),
        step: count.describe('The updates it had done.'),
        settings: settings.describe('How it was done.'),
        result: result.describe('What was found.'),
      }),
    )
    .max(1000);
