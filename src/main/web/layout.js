// A worker that arranges the nodes of a graph, so that the page answers meanwhile.

let loading = null;

/** Cytoscape with fcose, once. No import map reaches a worker: it is told where they are. */
function library({ cytoscape: core, others }) {
  loading ??= (async () => {
    const { default: cytoscape } = await import(core);
    importScripts(...others);
    cytoscape.use(self.cytoscapeFcose);
    return cytoscape;
  })();
  return loading;
}

addEventListener('message', async ({ data: { urls, nodes, edges, room, options } }) => {
  try {
    const cytoscape = await library(urls);
    const graph = cytoscape({
      headless: true,
      styleEnabled: true,
      elements: [...nodes.map(id => ({ data: { id } })), ...edges.map(([source, target]) => ({ data: { source, target } }))],
      style: [{ selector: 'node', style: room }],
    });
    graph.layout({ name: 'fcose', quality: 'default', randomize: true, ...options, animate: false }).run();
    postMessage({ places: Object.fromEntries(graph.nodes().map(node => [node.id(), node.position()])) });
    graph.destroy();
  } catch (error) {
    postMessage({ failed: String(error) });
  }
});
