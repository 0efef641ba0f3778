import { loadWebgl } from '../../src/engines/webgl';
import { learnALittle } from './webgl-samples';

postMessage(learnALittle(await loadWebgl()));
