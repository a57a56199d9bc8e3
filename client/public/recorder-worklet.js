/** Hands on every sample of its input, in blocks of 128, to the page that checks the sound. */
class Recorder extends AudioWorkletProcessor {
  process([[samples]]) {
    if (samples !== undefined) this.port.postMessage(samples.slice());
    return true;
  }
}

registerProcessor('recorder', Recorder);
