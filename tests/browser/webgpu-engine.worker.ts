import { loadWebgpu } from '../../src/engines/webgpu';
import { learnALittle } from '../support/engines';

postMessage(await learnALittle(await loadWebgpu()));
