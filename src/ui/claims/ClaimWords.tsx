import { unbroken } from '../text/unbroken';
import { Symbols } from '../theme/Symbols';

/** Words of a claim, with their symbols set and no line that ends within a number. */
export const ClaimWords = ({ children }: { children: string }) => <Symbols>{unbroken(children)}</Symbols>;
