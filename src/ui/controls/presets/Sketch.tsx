import type { PresetName } from '../../../config/presets';

/** What a preset is about, in a few lines: one colour and dash a lane, grey for what they all meet. */
const SKETCHES: Record<PresetName, { lanes: string[]; grey?: string }> = {
  heads: { lanes: ['M1 26h10.5v-4.5h10v-3H41', 'M2 26h3v-8h3v-8h3V2h29'] },
  slow: { lanes: ['M1 17c10 5 18 4 24-3s8-11 16-12', 'M1 17c10 5 20 6 40 6'] },
  hard: { lanes: ['M1 24c5-3 7 2 12 0s8-2 13 0 9-2 15 0', 'M2 26h4v-6h4v-6h4V8h4V3h22'], grey: 'M1 3h40' },
  frozen: { lanes: ['M1 26h7v-5h6v-3h27', 'M2 26h4v-7h4v-7h4V5h26'], grey: 'M1 14h40' },
  fixed: { lanes: ['M1 26h4V15h4V3h32', 'M1 26h9V16h8V6h23', 'M1 26h14v-8h11v-7h15'] },
  window: { lanes: ['M2 24h10M8 19h10M14 14h10M20 9h10', 'M2 27h34M2 5v22'], grey: 'M30 4h9' },
  matching: { lanes: ['M4 20a17 15 0 0 1 34 0', 'M4 26h4m4 0h4m4 0h4m4 0h4m4 0h4'] },
  majority: { lanes: ['M3 24V14m6 10V14m6 10V14m6 10V14', 'M27 24v-5m6 5v-5'], grey: 'M1 26h40' },
  outside: { lanes: ['M2 22h12a7 7 0 0 1 7-14h19', 'M2 8h19a7 7 0 0 1 7 14h12'] },
  lstm: { lanes: ['M1 26C12 24 22 20 41 15', 'M1 26C10 20 18 6 41 2'] },
  gru: { lanes: ['M1 26C14 26 24 18 41 16', 'M1 26C8 16 14 4 41 3'] },
  longer: { lanes: ['M1 22h12V8h12v14h12', 'M1 22h4V8h4v14h4V8h4v14h4V8h4v14h4V8h4'] },
  breaks: { lanes: ['M1 4c12 0 10 20 40 21', 'M1 4c21 0 16 20 40 21'], grey: 'M1 14h40' },
  next: { lanes: ['M1 25c6-12 14-17 40-18', 'M1 25c12-4 20-9 40-11'], grey: 'M1 4h40' },
  diversity: { lanes: ['M1 24h40', 'M1 19h40', 'M1 16h40', 'M1 22c14 0 16-20 40-20'] },
  gain: { lanes: ['M1 20h40', 'M1 20h8c1-18 3-14 12-1h1c1-18 3-14 12-1h7'], grey: 'M9 4v22M22 4v22' },
  paper: { lanes: ['M1 26h14v-3h14v-2h12', 'M1 26h2v-3h2v-3h2v-3h2v-3h2v-3h2v-3h2V5h2V2h24'] },
};
const DASHES = [undefined, '4 2.5', '2 2.5', '6 2 1.5 2'];

export function Sketch({ name }: { name: PresetName }) {
  const { lanes, grey } = SKETCHES[name];
  return (
    <svg width="40" height="27" viewBox="0 0 42 28" fill="none" strokeWidth="2" aria-hidden="true">
      {grey && <path d={grey} stroke="var(--axis)" strokeDasharray="1 3" />}
      {lanes.map((d, i) => (
        <path
          key={d}
          d={d}
          stroke={`var(--lane-${i + 1})`}
          strokeDasharray={DASHES[i]}
          strokeLinejoin="round"
        />
      ))}
    </svg>
  );
}
