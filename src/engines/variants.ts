import { hasSelfConnections, type Mask } from '../cells/mask';
import type { NetworkConfig } from '../config/schema';

/** Cells that take programs of their own on a graphics processor: leaky ones by where the leak is, and those with gates. */
export type Kind = NetworkConfig['leak'] | 'gru' | 'lstm';

/** The kind of one of the cells that those engines have. */
export const kindOf = ({ cell, leak }: NetworkConfig): Kind => (cell === 'leaky' ? leak : (cell as Kind));

/** What limits recurrent weights: nothing, that neurons have none to themselves, or a mask. */
export type Limits = 'none' | 'diagonal' | 'mask';

export const limitsOf = (network: NetworkConfig, mask: Mask | undefined): Limits =>
  mask ? 'mask' : hasSelfConnections(network) ? 'none' : 'diagonal';
