const [width, height, framesPerSecond] = [640, 360, 25];

/** A picture that cannot be made small: noise, new in each frame. So the codec sends as much as it is allowed to. */
export interface TestPicture {
  readonly track: MediaStreamTrack;
  close(): void;
}

/** Null where the browser cannot make a stream of a canvas. */
export function testPicture(): TestPicture | null {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  const context = canvas.getContext('2d');
  if (context === null || !('captureStream' in canvas)) return null;
  const image = context.createImageData(width, height);
  const pixels = new Uint32Array(image.data.buffer);
  const draw = (): void => {
    // Blocks of four by four: noise enough for the codec, and little work for the machine.
    for (let y = 0; y < height; y += 4)
      for (let x = 0; x < width; x += 4) {
        const colour = 0xff00_0000 | (Math.random() * 0xff_ffff);
        for (let row = y; row < y + 4; row += 1) pixels.fill(colour, row * width + x, row * width + x + 4);
      }
    context.putImageData(image, 0, 0);
  };
  draw();
  const [track] = canvas.captureStream(framesPerSecond).getVideoTracks();
  if (track === undefined) return null;
  const timer = setInterval(draw, 1000 / framesPerSecond);
  return {
    track,
    close() {
      clearInterval(timer);
      track.stop();
    },
  };
}
