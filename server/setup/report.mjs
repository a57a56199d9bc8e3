/**
 * How a step tells what it does. `say` is a line that stays; `progress` is a count on its way to a total.
 *
 * @typedef {{
 *   say: (text: string) => void,
 *   progress: (text: string, count: { done: number, total: number, what: string }) => void,
 * }} StepReport
 *
 * @typedef {Pick<NodeJS.WriteStream, 'write'> & { isTTY?: boolean }} Out
 */

const eraseLine = '\r\u001b[2K';

/**
 * On a terminal, progress is one line that is rewritten; elsewhere (a log file, CI) it is a line each 10 %.
 *
 * @param {{ total: number, out: Out, now?: () => number }} options `now` in ms
 */
export function createReport({ total, out, now = Date.now }) {
  const began = now();
  const tty = out.isTTY === true;
  let acted = false;
  let lineIsOpen = false;

  /** @param {string} line */
  function print(line) {
    out.write(`${lineIsOpen ? eraseLine : ''}${line}\n`);
    lineIsOpen = false;
  }

  return {
    /**
     * @param {number} number counted from 1
     * @param {string} name
     * @returns {StepReport}
     */
    step(number, name) {
      const label = `[${number}/${total}] ${name}:`;
      let tenthsTold = -1;
      return {
        say(text) {
          acted = true;
          tenthsTold = -1;
          print(`${label} ${text}`);
        },
        progress(text, count) {
          acted = true;
          const line = `${label} ${text}, ${count.done} of ${count.total} ${count.what}`;
          const tenths = Math.floor((10 * count.done) / count.total);
          if (tty) {
            out.write(`${eraseLine}${line}`);
            lineIsOpen = true;
          } else if (tenths > tenthsTold) {
            print(line);
            tenthsTold = tenths;
          }
        },
      };
    },

    /** @param {{ quiet: boolean }} options quiet: say nothing if nothing was done */
    finish({ quiet }) {
      if (acted) print(`set-up: done in ${seconds(now() - began)}`);
      else if (!quiet) print('set-up: nothing to do');
    },

    /** @param {{ message: string, remedy: readonly string[] }} failure */
    fail({ message, remedy }) {
      print(`set-up failed: ${message}`);
      for (const line of remedy) print(`  ${line}`);
    },
  };
}

/**
 * @param {number} ms
 * @returns {string}
 */
function seconds(ms) {
  const whole = Math.round(ms / 1000);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
