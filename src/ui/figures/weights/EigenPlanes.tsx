import { memo } from 'react';
import type { Size } from '../../kit/geometry';
import { spokenName } from '../../text/lane-names';
import { EigenPlane } from './EigenPlane';
import { Panels, radiusWords, type Wired } from './Panels';
import { outsideOf, planeOf } from './plane';
import style from './weights.module.css';

const factsOf = ({ findings }: Wired): [string, string] => [
  radiusWords(findings),
  `${outsideOf(findings.connectivity.eigenvalues)} outside`,
];

interface Props {
  wired: readonly Wired[];
  size: Size;
  /** The largest spectral radius that the run has had: all planes are as large as it needs. */
  radius: number;
}

/** The eigenvalues of every lane, on planes of one scale. */
export const EigenPlanes = memo(function EigenPlanes({ wired, size, radius }: Props) {
  const plane = planeOf(radius);
  const lanes = wired.map(({ lane }) => lane);
  return (
    <>
      <Panels wired={wired} size={size} facts={factsOf}>
        {(each, side) => (
          <EigenPlane
            lane={each.lane}
            label={`Eigenvalues of ${spokenName(each.lane, lanes)}: spectral ${factsOf(each).join(', ')} the unit circle.`}
            eigenvalues={each.findings.connectivity.eigenvalues}
            plane={plane}
            side={side}
          />
        )}
      </Panels>
      <div className={style.foot} aria-hidden="true">
        <span>circle: |λ| = 1</span>
        <span>real part to the right, imaginary upwards</span>
      </div>
    </>
  );
});
