const gl = new OffscreenCanvas(1, 1).getContext('webgl2');
postMessage({ webgl2: gl !== null, floatTargets: Boolean(gl?.getExtension('EXT_color_buffer_float')) });
