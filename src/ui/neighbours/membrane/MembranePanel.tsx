import { type MembraneSettings, WALL } from '../../../neighbours/membrane/settings';
import { useMembrane } from '../../../state/membrane';
import panel from '../../controls/panel/panel.module.css';
import { FigureSwitch } from '../../kit/FigureSwitch';
import { Symbols } from '../../theme/Symbols';
import { FoldedRow } from '../FoldedRow';
import { NeighbourCard } from '../NeighbourCard';
import { PanelFoot } from '../PanelFoot';
import { StopSlider } from '../StopSlider';
import { noJumpWords, pushWords } from './captions';
import { pulsesOf } from './LatchFigure';
import classes from './membrane.module.css';
import { C0_STOPS, PUSH_STOPS, W_STOPS } from './stops';
import type { MembraneView } from './view';

/** What the page is about, and what one plays with. */
export function MembranePanel({ view }: { view: MembraneView }) {
  const { settings, rising, falling, memory } = view;
  const { set } = useMembrane.getState();
  const pulses = pulsesOf(view);
  const none = !rising && !falling && !memory;
  return (
    <div className={panel.panel}>
      <h2>Neighbour</h2>
      <NeighbourCard folder="membrane" sketch={<Sketch />} claim="Claims: two walls for one push." />
      <hr />
      <PushSlider note="takes effect now" />
      <StopSlider
        label={
          <>
            Solute outside{' '}
            <span className="symbol">
              c<sub>0</sub>
            </span>
          </>
        }
        value={settings.c0}
        stops={C0_STOPS}
        write={(value) => value.toFixed(2)}
        onChange={(c0) => set({ c0 })}
      />
      <StopSlider
        label={
          <>
            Sharpness of the wall <span className="symbol">w</span>
          </>
        }
        value={settings.w}
        stops={W_STOPS}
        write={(value) => value.toFixed(2)}
        onChange={(w) => set({ w })}
      />
      <hr />
      <div className={classes.switches}>
        <h2>Solute and polymer</h2>
        <FigureSwitch
          label="Polymer and solute"
          value={settings.attracts ? 'attract' : 'repel'}
          options={{ attract: 'attract', repel: 'repel' }}
          roomy
          onChange={(kind) => set({ attracts: kind === 'attract' })}
        />
        <FigureSwitch
          label="With solute the wall"
          value={settings.swells ? 'swells' : 'shrinks'}
          options={{ shrinks: 'shrinks with solute', swells: 'swells' }}
          roomy
          onChange={(kind) => set({ swells: kind === 'swells' })}
        />
        {none && (
          <p>
            <Symbols>{noJumpWords(view)}</Symbols>
          </p>
        )}
      </div>
      <hr />
      <FoldedRow
        label="Wall"
        value={
          <>
            <span className="symbol">d</span> = {WALL.d}, <span className="symbol">a</span> = {WALL.a}
          </>
        }
      >
        <WallWords {...settings} />
      </FoldedRow>
      <FoldedRow label="Pulses" value={[1, 3, 5].map((i) => pushWords(pulses[i].push)).join(', ')}>
        Two pushes of two τ and a let-go of four, from f = {pushWords(pulses[0].push)}: past where the wall
        gives way, and below where it comes back.
      </FoldedRow>
      <FoldedRow label="Speed" value="1 τ a second">
        While it plays, one second is τ of the wall: the time it takes to follow its solute, which is at rest
        at once. Paused, a wall is at rest at once.
      </FoldedRow>
      <PanelFoot>Runs on this page, no training.</PanelFoot>
    </div>
  );
}

const WallWords = ({ attracts }: MembraneSettings) => (
  <>
    A slab of half the distance between both reservoirs. Its polymer takes {WALL.swollen} of it swollen and{' '}
    {WALL.collapsed} collapsed; K = e<sup>{attracts ? '6φ' : '−6φ'}</sup>, D = e<sup>−6φ/(1−φ)</sup>.
  </>
);

/** f: in the panel, and on a phone under the thumb. */
export function PushSlider({ note }: { note?: string }) {
  const push = useMembrane((state) => state.push);
  return (
    <StopSlider
      label={
        <>
          Push <span className="symbol">f</span>
        </>
      }
      value={push}
      stops={PUSH_STOPS}
      write={(value) => value.toFixed(1)}
      note={note}
      onChange={(push) => useMembrane.getState().setPush(push)}
    />
  );
}

const Sketch = () => (
  <svg width="40" height="27" viewBox="0 0 42 28" aria-hidden="true" fill="none">
    <path d="M10,8C18,4 28,3 41,2" stroke="var(--lane-2)" strokeWidth="2.2" strokeDasharray="5 2.5" />
    <path d="M1,26C10,24 18,22 28,18" stroke="var(--lane-1)" strokeWidth="2.2" />
    <path d="M10,9V23M28,17V5" stroke="var(--axis)" strokeDasharray="1.5 2" />
  </svg>
);
