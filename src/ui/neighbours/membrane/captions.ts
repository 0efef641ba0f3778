import { type Jump, stateOf } from '../../../neighbours/membrane/branches';
import type { MembraneSettings, WallState } from '../../../neighbours/membrane/settings';
import type { Caption } from '../../text/caption';
import { isMoving, type MembraneView } from './view';

/** Three digits: "6.12", "0.047", "10.9". */
export const digits = (value: number): string => String(Number(value.toPrecision(value < 0.1 ? 2 : 3)));
/** How many times as much: "62", "6.1". */
export const times = (ratio: number) =>
  ratio >= 10 ? ratio.toFixed(0) : String(Number(ratio.toPrecision(2)));
export const pushWords = (push: number): string => String(Number(push.toFixed(2)));

/** "× 62" where it opens, "÷ 173" where it shuts. */
export const jumpFactor = ({ before, after }: Jump): string =>
  after > before ? `× ${times(after / before)}` : `÷ ${times(before / after)}`;

export const DOES: Record<WallState, string> = { open: 'opens', shut: 'shuts' };

/** Under the slabs: what one sees in the mesh. */
export function slabsCaption(view: MembraneView): Caption {
  const look = 'Look at the mesh.';
  const { push, rest, other, history } = view;
  const at = `At f = ${pushWords(push)}`;
  if (isMoving(view))
    return {
      look,
      news: `${at} it ${DOES[rest.state]}: its polymer goes from φ = ${view.now.phi.toFixed(2)} to ${rest.phi.toFixed(2)}.`,
    };
  if (!other)
    return { look, news: `${at} there is one wall: it is ${rest.state}, φ = ${rest.phi.toFixed(2)}.` };
  const ratio = `${times(Math.max(rest.j, other.j) / Math.min(rest.j, other.j))} times the flux`;
  const came = history.jump?.to === rest.state;
  const compared =
    push === 0
      ? 'without a push neither passes anything'
      : rest.j > other.j
        ? ratio
        : `the other passes ${ratio}`;
  return {
    look,
    news: `${at} both walls hold. ${came ? `This one was pushed ${rest.state} and has stayed so` : `This one is ${rest.state}`}: ${compared}.`,
  };
}

/** Under S and c_in: how many walls there are, and where each is lost. */
export function crossingCaption({ push, other, memory, rising, falling }: MembraneView): Caption {
  const look = 'Count the crossings.';
  const count = other ? 'Three' : 'One';
  const lost = [
    rising && `the ${rising.from} one is lost at ${pushWords(rising.push)}`,
    falling && `the ${falling.from} one ${rising ? '' : 'is lost '}below ${pushWords(falling.push)}`,
  ].filter((each) => each !== undefined);
  const at = `${count} at f = ${pushWords(push)}.`;
  if (lost.length > 0) return { look, news: `${at} ${start(lost.join(', '))}.` };
  return { look, news: memory ? `${at} Both walls last to f = 12.` : `${at} No push makes them three.` };
}

/** Under j(f): the jumps, and whether the wall is still what the last one made of it. */
export function fluxCaption(view: MembraneView): Caption {
  const { rising, falling, history, rest, other, memory } = view;
  if (!rising && !falling && memory)
    return {
      look: 'Drag the ring along.',
      news: 'Both walls last to 12: no push takes it from one to the other.',
    };
  if (!rising && !falling) return { look: 'Drag the ring along.', news: `${start(noJumpWords(view))}.` };
  const turn = rising
    ? Math.min(12, Math.ceil(rising.push + 0.5))
    : Math.max(0, Math.floor((falling?.push ?? 0) - 1));
  const look = `Drag it to ${turn} and back.`;
  const jumped = history.jump && history.jump.to === rest.state && other ? history.jump : undefined;
  const way = (jump: Jump) => `${jumpFactor(jump)}, at ${pushWords(jump.push)}`;
  if (jumped) {
    const back = jumped.rising ? falling : rising;
    const since = jumped.to === 'open' ? 'has not come down since' : 'has not come back since';
    return {
      look,
      news:
        `It jumped ${jumpFactor(jumped)} at ${pushWords(jumped.push)} and ${since}. ` +
        (back ? `The way back is ${way(back)}.` : 'There is no way back.'),
    };
  }
  const parts = [rising, falling].filter((jump) => jump !== undefined);
  return { look, news: `${start(parts.map((jump) => `it ${DOES[jump.to]} ${way(jump)}`).join('; '))}.` };
}

/** What there is instead of a jump: "no jump at c0 = 0.2: the wall gives way by degrees". */
export function noJumpWords({ settings, branches }: MembraneView): string {
  if (isNegative(settings)) return 'attract and swells: one wall for every push, nothing to remember';
  const reachable = branches.stable[0].filter(({ push }) => push <= 12);
  const [first, last] = [reachable[0], reachable[reachable.length - 1]];
  const what = Math.abs(first.phi - last.phi) > 0.01 ? 'gives way by degrees' : `stays ${stateOf(last, [])}`;
  return `no jump at c0 = ${settings.c0}: the wall ${what}`;
}

/** Solute that swells what attracts it makes room for less of itself. */
const isNegative = ({ attracts, swells }: MembraneSettings) => attracts && swells;

/** Under the map: where at this c0 there are two walls. */
export function mapCaption({ settings, memory }: MembraneView): Caption {
  const at = `At c0 = ${settings.c0}`;
  const where = memory ? `from ${pushWords(memory.from)} to ${pushWords(memory.to)}` : 'nowhere up to 12';
  return { look: 'Inside the stripes it remembers.', news: `${at} ${where}; press the map to go there.` };
}

/** How much a little more push adds, at the present wall and just before a jump. */
export interface GainFacts {
  state: WallState;
  here: number;
  /** At the end of the branch where it gives way to a rising push. */
  before?: { push: number; value: number };
}

/** Under P_sys^Δ. */
export function gainCaption(walls: readonly GainFacts[], push: number): Caption {
  const at = `at f = ${pushWords(push)}`;
  const words = walls.map(({ state, here, before }) => {
    const end = before ? ` and ${signed(before.value)} just before ${pushWords(before.push)}` : '';
    return `${start(state)}, a little more push adds ${signed(here)} ${at}${end}`;
  });
  const jumps = walls.some(({ before }) => before);
  return {
    look: jumps ? 'Look just before the jump.' : 'Compare it with 1.',
    news: `${words.join('. ')}. No wall would add 1.`,
  };
}

const signed = (value: number) => (value < 0 ? `−${digits(-value)}` : digits(value));

/** Under the latch: what each push did, by the wall at rest before and after it. */
export function latchCaption([first, second, third, last]: readonly WallState[]): Caption {
  const [does, back] = [DOES[second], DOES[first]];
  if (second === first && third === first && last === first)
    return { look: 'No bit.', news: 'After every push it is what it was before.' };
  if (second === first && third === first)
    return { look: 'One bit, one way.', news: `The pushes change nothing; letting go ${DOES[last]} it.` };
  if (second !== first && third === second)
    return {
      look: 'One bit, no slow part.',
      news:
        `The first push ${does} it, the second changes nothing; ` +
        (last === first ? `only letting go ${back} it.` : `letting go does not ${back.slice(0, -1)} it.`),
    };
  return { look: 'Follow it.', news: `After the pushes it is ${second}, ${third} and ${last}.` };
}

const start = (text: string) => text[0].toUpperCase() + text.slice(1);
