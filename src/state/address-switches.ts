import { partsOf } from '../config/address-text';
import { asksFor, type Switch, withSwitch } from '../config/view';
import { replaceAddress } from './replace-address';

/** Whether the address of the page asks for it. */
export const isInAddress = (what: Switch): boolean => asksFor(what, ...partsOf(window.location));

/** Puts it into the address of the page, or takes it out. */
export const switchInAddress = (what: Switch, on: boolean): void =>
  replaceAddress(window.history.state, withSwitch(window.location.href, what, on));
