import { colourBrowserBars } from './browser-bars';

/** Under which Mantine, which the other pages use, keeps what was chosen. */
const KEY = 'mantine-color-scheme-value';
const system = matchMedia('(prefers-color-scheme: dark)');
const root = document.documentElement;

function show(scheme: string): void {
  root.dataset.mantineColorScheme = scheme;
  colourBrowserBars();
}

/** Light becomes dark and dark becomes light, on all pages. */
export function toggleScheme(): void {
  const other = root.dataset.mantineColorScheme === 'dark' ? 'light' : 'dark';
  try {
    localStorage.setItem(KEY, other);
  } catch {
    // Then it holds for this page.
  }
  show(other);
}

/** Follows the system until a person has chosen; paper is light. */
export function followScheme(): void {
  let onScreen = '';
  addEventListener('beforeprint', () => {
    onScreen = root.dataset.mantineColorScheme ?? 'light';
    show('light');
  });
  addEventListener('afterprint', () => show(onScreen));
  system.addEventListener('change', ({ matches }) => {
    if (!/^(light|dark)$/.test(chosen() ?? '')) show(matches ? 'dark' : 'light');
  });
}

function chosen(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
