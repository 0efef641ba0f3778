import type { BanditSummary } from './summary';

const [found] = Object.values(
  import.meta.glob<BanditSummary>('./recorded.json', { eager: true, import: 'default' }),
);

/** What the agents lost under the settings that the page opens with; undefined before it was recorded. */
export const recorded: BanditSummary | undefined = found;
