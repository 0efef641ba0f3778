import { create } from 'zustand';
import { pairsOf, partsOf } from '../config/address-text';
import { addressIsRead, isAddressRead, replaceAddress } from './replace-address';

type Value = number | string | boolean;

/** What a setting may be: one of some values, or a number within bounds. */
export type Allowed = readonly Value[] | { from: number; to: number; whole?: boolean };

/** The settings of a page beside the first one, and how they are changed. */
export interface PageSettings<S extends Record<string, Value>> {
  read(): S;
  write(settings: Partial<S>): void;
  subscribe(listener: () => void): void;
  allowed: { readonly [K in keyof S]: Allowed };
}

/** What of the page's address could not be taken, a sentence each. */
export const useAddressNotes = create<{ notes: readonly string[] }>()(() => ({ notes: [] }));

/** How long settings have to stand before the address follows, in ms; some browsers count how often it does. */
const CALM = 300;

/** Opens a page with the settings in its address, and keeps those that are not the defaults there. */
export function keepInAddress<S extends Record<string, Value>>(page: PageSettings<S>): void {
  const defaults = page.read();
  const open = () => {
    addressIsRead();
    const part = partsOf(window.location).join('&');
    if (!part.includes('=')) return; // a place on the page, as that of its figures
    const { settings, notes } = settingsIn(part, defaults, page.allowed);
    useAddressNotes.setState({ notes });
    page.write(settings);
  };
  open();
  let isWaiting = false;
  page.subscribe(() => {
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(() => {
      isWaiting = false;
      // Somebody has put another there, which is opened in a moment.
      if (!isAddressRead()) return;
      const { pathname } = window.location;
      const text = textOf(page.read(), defaults);
      if (`#${text}` !== (window.location.hash || '#'))
        replaceAddress(window.history.state, text ? `${pathname}#${text}` : pathname);
    }, CALM);
  });
  window.addEventListener('hashchange', open);
}

/** Settings as an address has them: those that are not the defaults. */
export const textOf = <S extends Record<string, Value>>(settings: S, defaults: S): string =>
  Object.keys(settings)
    .filter((name) => settings[name] !== defaults[name])
    .map((name) => `${name}=${written(settings[name])}`)
    .join('&');

/** All settings that an address has, defaults where it is silent, and a sentence for what cannot be taken. */
export function settingsIn<S extends Record<string, Value>>(
  part: string,
  defaults: S,
  allowed: PageSettings<S>['allowed'],
): { settings: S; notes: string[] } {
  const settings: Record<string, Value> = { ...defaults };
  const notes: string[] = [];
  for (const { name, value } of pairsOf(part)) {
    const key = Object.keys(defaults).find((each) => each.toLowerCase() === name);
    if (key === undefined) {
      notes.push(`The address has “${name}”, which is no setting of this page.`);
      continue;
    }
    const read = valueFrom(value, allowed[key]);
    if (read === undefined)
      notes.push(
        `The address says ${key} = ${value || 'nothing'}: expected ${expected(allowed[key])}; it stays ${written(defaults[key])}.`,
      );
    else settings[key] = read;
  }
  return { settings: settings as S, notes };
}

/** A switch is 1 or 0. */
const written = (value: Value): string => String(typeof value === 'boolean' ? Number(value) : value);

function valueFrom(text: string, allowed: Allowed): Value | undefined {
  if (isList(allowed))
    return allowed.find((each) => written(each) === text || (text !== '' && Number(text) === each));
  const value = Number(text);
  const fits = text !== '' && value >= allowed.from && value <= allowed.to;
  return fits && !(allowed.whole && !Number.isInteger(value)) ? value : undefined;
}

const expected = (allowed: Allowed): string =>
  isList(allowed)
    ? allowed.map(written).join(', ')
    : `a ${allowed.whole ? 'whole ' : ''}number from ${allowed.from} to ${allowed.to}`;

const isList = (allowed: Allowed): allowed is readonly Value[] => Array.isArray(allowed);
