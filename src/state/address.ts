import { partsOf } from '../config/address-text';
import { addressOf } from '../config/url';
import { decodeExperiment, type Shared } from '../config/url-reading';
import { firstLanes, isNarrow } from './first-lanes';
import type { Lane } from './lane';
import { firstDraft, networkCount } from './network-count';
import { isAddressRead, replaceAddress } from './replace-address';
import { shallow } from './shallow';

/** How long settings have to stand before the address follows, in ms; some browsers count how often it does. */
const CALM = 300;

/** The experiment in the address of the page, if there is one. */
export const sharedExperiment = (): Shared | undefined => decodeExperiment(...partsOf(window.location));

/** The run that this page, reloaded, had before. */
export const runOfThisPage = (): string | undefined => {
  const state: unknown = window.history.state;
  const run = typeof state === 'object' && state !== null && 'run' in state ? state.run : undefined;
  return typeof run === 'string' ? run : undefined;
};

/** Keeps the address of the page up to date, and in its history entry the run that a reload goes on with. */
export class Address {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private lanes: readonly Lane[] = [];
  /** What the address was last written for. */
  private told: readonly unknown[] = [];

  /** @param run the id of the present run */
  constructor(private readonly run: () => string) {
    window.addEventListener('pagehide', () => this.write());
  }

  follow(lanes: readonly Lane[]): void {
    this.lanes = lanes;
    // Lanes are new many times a second while they train, what the address says of them is not.
    const told = [this.run(), isNarrow(), networkCount(lanes), ...lanes.map(firstDraft)];
    if (this.timer !== undefined || shallow(told, this.told)) return;
    this.told = told;
    this.timer = setTimeout(() => this.write(), CALM);
  }

  write(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (!isAddressRead()) return; // what somebody has put there is begun with before long
    const address = addressOf(
      window.location.href,
      this.lanes.map(firstDraft),
      firstLanes(),
      networkCount(this.lanes),
    );
    const run = this.run();
    if (address === window.location.href && run === runOfThisPage()) return;
    replaceAddress({ run }, address);
    if (window.location.href !== address) this.told = []; // refused: tried again before long
  }
}
