import type { EvidenceFile } from '../../claims/evidence';

const [found] = Object.values(
  import.meta.glob<EvidenceFile>('../../claims/evidence.json', { eager: true, import: 'default' }),
);

/** The evidence that the page comes with; undefined before any was made. */
export const shipped: EvidenceFile | undefined = found;
