import { loadWebgpu } from '../../src/engines/webgpu';
import { simulated } from './webgpu-simulated';

postMessage(await simulated(await loadWebgpu()));
