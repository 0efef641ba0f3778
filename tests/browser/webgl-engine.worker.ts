import { loadWebgl } from '../../src/engines/webgl';
import { learnALittle } from '../support/engines';

postMessage(await learnALittle(await loadWebgl()));
