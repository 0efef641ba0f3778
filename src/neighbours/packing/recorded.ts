import type { PackedInside, PackedNetwork } from './network';

/** Networks that were trained beforehand, for who opens the page. */
export interface RecordedPacking {
  date: string;
  engine: string;
  program: string;
  networks: readonly PackedNetwork[];
}

/** What is inside further ones, by their keys: fetched when it is asked for. */
export type RecordedInsides = Readonly<Record<string, PackedInside>>;

const [found] = Object.values(
  import.meta.glob<RecordedPacking>('./recorded.json', { eager: true, import: 'default' }),
);
const [insides] = Object.values(
  import.meta.glob<RecordedInsides>('./recorded-insides.json', { import: 'default' }),
);

/** What the page comes with; undefined before anything was recorded. */
export const recorded: RecordedPacking | undefined = found;

export const loadInsides = async (): Promise<RecordedInsides> => (await insides?.()) ?? {};
