import { findingOf } from '../../../config/preset-findings';
import type { PresetName } from '../../../config/presets';
import { Symbols } from '../../theme/Symbols';

/** What was measured of a preset, and whose reading it is; nothing where a page of claims says so. */
export function Finding({ name, className }: { name: PresetName | undefined; className?: string }) {
  const finding = findingOf(name);
  return (
    finding && (
      <small className={className}>
        <Symbols>{finding.measured}</Symbols> {finding.source}
      </small>
    )
  );
}
