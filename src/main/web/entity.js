// A thing's page: draws its neighbourhood, and copies citations.

import { arrange } from "./arrange.js";

const zh = document.documentElement.lang.startsWith("zh");
const say = (chinese, english) => (zh ? chinese : english);
const MOST_NODES = 300;
/** The room that a node takes with its label, about. */
const LABELLED = { width: 80, height: 40 };

/** An element with a text, never markup: labels come from the data. */
function element(name, text = "", properties = {}) {
  const made = Object.assign(document.createElement(name), properties);
  made.textContent = text;
  return made;
}

/* Citations */

function offerCopies() {
  if (!navigator.clipboard) return;
  for (const source of document.querySelectorAll("[data-copy]")) {
    const button = element("button", say("复制", "Copy"), { type: "button", className: "copy" });
    button.setAttribute("aria-live", "polite");
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(source.dataset.copy === "href" ? source.href : source.textContent);
      button.textContent = say("已复制", "Copied");
      setTimeout(() => (button.textContent = say("复制", "Copy")), 2000);
    });
    source.after(" ", button);
  }
}

/* The neighbourhood */

/** What is known so far: things by IRI, and relations between them. */
class Neighbourhood {
  nodes = new Map();
  edges = new Map();
  isCut = false;

  add(rows) {
    this.isCut ||= rows.length >= MOST_NODES;
    for (const row of rows) {
      const source = this.#node(row, "source");
      const target = this.#node(row, "target");
      if (!source || !target) {
        this.isCut = true;
        continue;
      }
      const id = `${source.id} ${row.property.value} ${target.id}`;
      this.edges.set(id, { id, source: source.id, target: target.id, label: label(row, "property") });
    }
  }

  #node(row, name) {
    const iri = row[name].value;
    if (!this.nodes.has(iri)) {
      if (this.nodes.size >= MOST_NODES) return null;
      this.nodes.set(iri, { id: iri, label: label(row, name) });
    }
    return this.nodes.get(iri);
  }
}

function label(row, name) {
  const here = row[`${name}_${zh ? "zh" : "en"}`] ?? row[`${name}_${zh ? "en" : "zh"}`];
  return here ? here.value : row[name].value.replace(/^.*[/#]/, "");
}

/** The page of a thing of this graph; empty for any other. */
function page(iri, base) {
  return iri.startsWith(base) ? `/page/${iri.slice(base.length)}` : "";
}

async function ask(query) {
  const response = await fetch("/sparql", {
    method: "POST",
    headers: { Accept: "application/sparql-results+json" },
    body: new URLSearchParams({ query }),
  });
  if (!response.ok) throw new Error(`${response.status}`);
  return (await response.json()).results.bindings;
}

/** The text of the panel's query, about other things. */
function about(query, iris) {
  return query.replace(/VALUES \?this \{[^}]*\}/, () => `VALUES ?this { ${iris.map((iri) => `<${iri}>`).join(" ")} }`);
}

function style(self) {
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const font = getComputedStyle(document.body).fontFamily;
  return [
    {
      selector: "node",
      style: {
        label: "data(label)", color: colour("--ink"), "background-color": colour("--link"), width: 14, height: 14,
        "font-size": 11, "font-family": font, "text-wrap": "wrap", "text-max-width": 110,
        "text-outline-color": colour("--paper"), "text-outline-width": 2, "min-zoomed-font-size": 7,
      },
    },
    { selector: `node[id = ${JSON.stringify(self)}]`, style: { "background-color": colour("--brand"), width: 24, height: 24, "font-size": 14, "font-weight": "bold" } },
    {
      selector: "edge",
      style: {
        label: "data(label)", width: 1, "line-color": colour("--strong-line"), "curve-style": "bezier", color: colour("--quiet"),
        "target-arrow-shape": "triangle", "target-arrow-color": colour("--strong-line"), "arrow-scale": 0.7,
        "font-size": 9, "font-family": font, "text-rotation": "autorotate", "text-outline-color": colour("--paper"),
        "text-outline-width": 2, "min-zoomed-font-size": 8,
      },
    },
  ];
}

/** Where a label may stand beside its node: in which direction, and how far off an edge must be. */
const SIDES = [
  [90, 75, "bottom", "center"], [-90, 75, "top", "center"], [0, 28, "center", "right"], [180, 28, "center", "left"],
  [35, 20, "bottom", "right"], [145, 20, "bottom", "left"], [-35, 20, "top", "right"], [-145, 20, "top", "left"],
];

/** Puts labels where no edge leads, lest they cover arrowheads. */
function placeLabels(graph) {
  for (const node of graph.nodes().toArray()) {
    const { x, y } = node.position();
    const edges = node.openNeighborhood("node").map((other) => (Math.atan2(other.position("y") - y, other.position("x") - x) * 180) / Math.PI);
    const room = ([direction, needed]) => Math.min(180, ...edges.map((edge) => 180 - Math.abs(180 - Math.abs(edge - direction)))) - needed;
    const [, , down, across] = SIDES.reduce((best, side) => (room(best) >= Math.min(0, room(side)) ? best : side));
    node.style({ "text-valign": down, "text-halign": across, "text-margin-y": { bottom: 3, top: -3, center: 0 }[down], "text-margin-x": { left: -3, right: 3, center: 0 }[across] });
  }
}

function offerGraph(box) {
  const self = box.dataset.this;
  const base = self.slice(0, self.indexOf("/id/") + 4);
  const query = decodeURIComponent(box.closest("section").querySelector("a.in-console").hash.slice("#q=".length));
  const known = new Neighbourhood();
  const draw = element("button", say("画出邻域图", "Draw the neighbourhood"), { type: "button", className: "primary" });
  const expand = element("button", say("再扩一步", "One step further"), { type: "button", hidden: true });
  const whole = element("button", say("看全图", "Show all of it"), { type: "button", hidden: true });
  const stop = element("button", say("停止排布", "Stop arranging"), { type: "button", hidden: true });
  const state = element("p", "", { className: "quiet" });
  state.setAttribute("role", "status");
  const canvas = element("div", "", { className: "graph", hidden: true });
  canvas.setAttribute("role", "img");
  const list = element("details", "", { className: "rest", hidden: true });
  const controls = element("p", "", { className: "controls" });
  controls.append(draw, expand, whole, stop);
  box.append(controls, state, canvas, list);
  box.hidden = false;
  box.parentElement.querySelector(".without-script").hidden = true;
  let graph;

  async function show(iris) {
    for (const button of [draw, expand, whole]) button.disabled = true;
    state.textContent = say("正在取数据…", "Fetching…");
    try {
      const [rows, { default: cytoscape }] = await Promise.all([ask(about(query, iris)), import("cytoscape")]);
      known.add(rows);
      tell();
      const work = arrange([...known.nodes.keys()], [...known.edges.values()].map(({ source, target }) => [source, target]), LABELLED, { idealEdgeLength: 90 });
      stop.onclick = work.stop;
      stop.hidden = false;
      const places = await work.places.finally(() => (stop.hidden = true));
      canvas.hidden = false;
      graph?.destroy();
      graph = picture(cytoscape, places);
      draw.hidden = true;
      expand.hidden = whole.hidden = list.hidden = false;
    } catch (error) {
      state.textContent = say("取不到数据：", "It could not be fetched: ") + error.message;
    }
    for (const button of [draw, expand, whole]) button.disabled = false;
    expand.disabled = known.isCut || known.nodes.size >= MOST_NODES;
  }

  function picture(cytoscape, places) {
    const drawn = cytoscape({
      container: canvas,
      elements: [...known.nodes.values(), ...known.edges.values()].map((data) => ({ data: { ...data } })),
      style: style(self),
      wheelSensitivity: 0.3,
      layout: places ? { name: "preset", positions: (one) => places[one.id()], padding: 24 } : { name: "grid", padding: 24 },
    });
    placeLabels(drawn);
    drawn.fit(undefined, 24);
    drawn.on("free", "node", () => placeLabels(drawn));
    drawn.on("tap", "node", (event) => {
      const address = page(event.target.id(), base);
      if (address) location.assign(address);
    });
    return drawn;
  }

  function tell() {
    const cut = known.isCut ? say("；数目过多，只画一部分", "; too many, only a part is drawn") : "";
    const text = say(`${known.nodes.size} 个实体，${known.edges.size} 条关系`, `${known.nodes.size} things, ${known.edges.size} relations`);
    state.textContent = text + cut;
    canvas.setAttribute("aria-label", say("邻域图：", "Graph of the neighbourhood: ") + text);
    const items = [...known.edges.values()].map((edge) => {
      const item = element("li");
      item.append(link(edge.source), element("span", ` ${edge.label} `, { className: "quiet" }), link(edge.target));
      return item;
    });
    const all = element("ul", "", { className: "plain" });
    all.append(...items);
    list.replaceChildren(element("summary", say("与图相同的列表", "The same as a list")), all);
  }

  function link(iri) {
    const address = page(iri, base);
    return element(address ? "a" : "span", known.nodes.get(iri).label, address ? { href: address } : {});
  }

  draw.addEventListener("click", () => show([self]));
  expand.addEventListener("click", () => show([...known.nodes.keys()]));
  whole.addEventListener("click", () => graph.fit(undefined, 20));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => graph?.style(style(self)));
}

offerCopies();
document.querySelectorAll(".neighbours").forEach(offerGraph);
