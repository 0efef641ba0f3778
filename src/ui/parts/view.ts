import { partsOf } from '../../config/address-text';
import { viewOf } from '../../config/view';

/** What the address of the page leaves out; it is read once, when the page is opened. */
export const { embedded, hidden } = viewOf(...partsOf(window.location));
