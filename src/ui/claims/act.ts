import { toggleScheme } from '../theme/scheme';

const live = () => import('./live');

/** Everything that a control of the page can do, under the name that it bears; what trains is fetched only now. */
const ACTS: Record<string, (claim?: string) => void> = {
  theme: toggleScheme,
  test: async (claim) => (await live()).test(claim),
  stop: async () => (await live()).stop(),
  forget: async (claim) => (await live()).forget(claim),
  csv: async () => (await live()).saveCsv(),
};

/** Does what was clicked: the controls are drawn before there is anything that could answer for each. */
export function act({ target }: MouseEvent): void {
  const control = target instanceof Element ? target.closest<HTMLElement>('[data-does]') : null;
  if (control) ACTS[control.dataset.does ?? '']?.(control.dataset.claim);
}
