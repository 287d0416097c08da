// Long lists sorted and filtered in slices of time, between which the page answers.

const SLICE = 40;

/** Makes a function that waits, when a slice is over, until others have had their turn. */
export function slices() {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < SLICE) return;
    await new Promise(done => setTimeout(done));
    since = performance.now();
  };
}

/**
 * The values that pass a test.
 * @template T
 * @param {T[]} values @param {function(T): boolean} test
 * @returns {Promise<T[]>}
 */
export async function filtered(values, test) {
  const pause = slices();
  const found = [];
  for (const value of values) {
    if (test(value)) found.push(value);
    await pause();
  }
  return found;
}

/**
 * Merges runs of growing length; equal values keep their order.
 * @template T
 * @param {T[]} values they stay as they are
 * @param {function(T, T): number} compare
 * @returns {Promise<T[]>}
 */
export async function sorted(values, compare) {
  const pause = slices();
  let from = [...values];
  let into = new Array(from.length);
  for (let width = 1; width < from.length; width *= 2) {
    for (let start = 0; start < from.length; start += 2 * width) {
      merge(from, into, start, width, compare);
      await pause();
    }
    [from, into] = [into, from];
  }
  return from;
}

/** Merges two neighbouring runs of this width. */
function merge(from, into, start, width, compare) {
  const middle = Math.min(start + width, from.length);
  const end = Math.min(start + 2 * width, from.length);
  let [left, right] = [start, middle];
  for (let i = start; i < end; i++) {
    into[i] = left < middle && (right >= end || compare(from[left], from[right]) <= 0) ? from[left++] : from[right++];
  }
}
