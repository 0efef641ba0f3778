import type { TensorInfo } from '@tensorflow/tfjs-core';

/**
 * Reads many textures with one wait: each is copied on the graphics processor as soon as it is drawn, and all
 * copies come over together at the end.
 */
export class Reading {
  private readonly buffer: WebGLBuffer;
  private readonly framebuffer: WebGLFramebuffer;
  private readonly stride: number;
  private taken = 0;

  constructor(
    private readonly gl: WebGL2RenderingContext,
    private readonly textureOf: (texture: TensorInfo) => WebGLTexture,
    private readonly count: number,
    private readonly height: number,
    private readonly width: number,
  ) {
    this.stride = 16 * height * width;
    this.framebuffer = gl.createFramebuffer();
    this.buffer = gl.createBuffer();
    gl.bindBuffer(gl.PIXEL_PACK_BUFFER, this.buffer);
    // COPY, not READ: for that, Chrome's console asks for a fence before the wait that `finish` is.
    gl.bufferData(gl.PIXEL_PACK_BUFFER, count * this.stride, gl.STREAM_COPY);
    gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null);
  }

  /** Queues the copy of a texture's first rows and columns; it may be freed at once. */
  take(texture: TensorInfo): this {
    const { gl } = this;
    // tfjs binds its own framebuffer for every dispatch, so this one can stay.
    gl.bindFramebuffer(gl.READ_FRAMEBUFFER, this.framebuffer);
    const source = this.textureOf(texture);
    gl.framebufferTexture2D(gl.READ_FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, source, 0);
    gl.bindBuffer(gl.PIXEL_PACK_BUFFER, this.buffer);
    gl.readPixels(0, 0, this.width, this.height, gl.RGBA, gl.FLOAT, this.taken++ * this.stride);
    gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null);
    return this;
  }

  /** Waits for all of them: their texels, one texture after the other. */
  finish(): Float32Array {
    const { gl, buffer, framebuffer } = this;
    const texels = new Float32Array((this.count * this.stride) / 4);
    gl.bindBuffer(gl.PIXEL_PACK_BUFFER, buffer);
    gl.getBufferSubData(gl.PIXEL_PACK_BUFFER, 0, texels);
    gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null);
    gl.deleteFramebuffer(framebuffer);
    gl.deleteBuffer(buffer);
    return texels;
  }
}
