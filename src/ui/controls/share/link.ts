import type { RunConfig } from '../../../config/schema';
import { linkTo } from '../../../config/url';

/** The address of an experiment with these lanes. */
export const link = (drafts: readonly RunConfig[]): string => linkTo(window.location.href, drafts);
