/** Updates that the graphics processor has been given and has not finished. */
export class PendingUpdates {
  private fences: WebGLSync[] = [];

  constructor(private readonly gl: WebGL2RenderingContext) {}

  /** Marks the end of an update, and sends all that is queued on its way. */
  add(): void {
    const { gl } = this;
    const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    if (fence) this.fences.push(fence);
    gl.flush();
  }

  /** How many there are. Browsers let fences pass only between tasks: the caller must yield in order to see it fall. */
  get count(): number {
    const { gl, fences } = this;
    while (fences.length > 0 && gl.getSyncParameter(fences[0], gl.SYNC_STATUS) === gl.SIGNALED) {
      gl.deleteSync(fences.shift() as WebGLSync);
    }
    return fences.length;
  }

  /** After a wait for numbers none is left. */
  clear(): void {
    for (const fence of this.fences) this.gl.deleteSync(fence);
    this.fences = [];
  }
}
