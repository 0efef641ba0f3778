/** A WebGL 2 context on a canvas of its own, which nobody sees. */
export interface Context {
  canvas: OffscreenCanvas;
  gl: WebGL2RenderingContext;
}

/** Opens a context, in a worker or in the page, or says in one sentence why there is none. */
export function openContext(): Context {
  // A canvas of our own: tfjs makes none in Safari's workers, and keeps the one it makes to itself.
  const canvas = typeof OffscreenCanvas === 'undefined' ? undefined : new OffscreenCanvas(1, 1);
  const gl = canvas?.getContext('webgl2', {
    alpha: false,
    antialias: false,
    depth: false,
    stencil: false,
    powerPreference: 'high-performance',
  });
  if (!canvas || !gl) throw new Error('This browser offers no WebGL 2 here.');
  return { canvas, gl };
}

/** What draws in a context: the name of a graphics processor, or of software in its place. */
export function rendererOf(gl: WebGL2RenderingContext): string {
  const unmasked = gl.getExtension('WEBGL_debug_renderer_info');
  return gl.getParameter(unmasked ? unmasked.UNMASKED_RENDERER_WEBGL : gl.RENDERER);
}
