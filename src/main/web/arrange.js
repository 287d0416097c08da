// Finds where the nodes of a graph are best drawn, in a worker (layout.js).

let worker = null;
let stopLast = () => {};

/**
 * Begins to arrange; what was begun before is stopped.
 *
 * `places` becomes the position of each node by its id, or null if it was stopped.
 *
 * @param {string[]} nodes @param {string[][]} edges pairs of nodes
 * @param {Object} room how large a node is, as `{ width: 14, height: 14 }` @param {Object} options of fcose
 */
export function arrange(nodes, edges, room, options) {
  stopLast();
  worker ??= new Worker(new URL('./layout.js', import.meta.url));
  const mine = worker;
  let stop = () => {};
  const places = new Promise((done, failed) => {
    const end = () => {
      mine.terminate();
      if (worker === mine) worker = null;
    };
    stop = () => {
      end();
      done(null);
    };
    mine.onmessage = ({ data }) => {
      stop = () => {};
      if (data.failed) failed(new Error(data.failed));
      else done(data.places);
    };
    mine.onerror = event => {
      end();
      failed(new Error(event.message ?? 'layout.js'));
    };
  });
  const urls = { cytoscape: import.meta.resolve('cytoscape'), others: ['layout-base', 'cose-base', 'cytoscape-fcose'].map(name => import.meta.resolve(name)) };
  mine.postMessage({ urls, nodes, edges, room, options });
  stopLast = () => stop();
  return { places, stop: stopLast };
}
