import type { RunConfig } from '../../../config/schema';
import { linkTo } from '../../../config/url';

/** The address of an experiment with these lanes. */
export const link = (drafts: readonly RunConfig[]): string => linkTo(window.location.href, drafts);

/** Puts a text on the clipboard; false where the browser does not allow it. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
