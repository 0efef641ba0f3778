import { viewOf } from '../config/view';

/** What the address of the page leaves out; it is read once, when the page is opened. */
export const { hidden } = viewOf(window.location.hash, window.location.search);
