// Triples as a drawing of nodes and edges; at most 300 nodes, more on demand; and the same as a table.
import { arrange } from '../arrange.js';
import { button, choice, element, many, number, say } from './dom.js';
import { rows as ask } from './api.js';
import { save } from './download.js';
import { things } from './result.js';
import { slices } from './slices.js';
import { draw as drawTerm, fetchLabels, href, isIri, nameOf, shown, textOf, written } from './terms.js';

/** @typedef {import('./result.js').Result} Result */

const MOST_NODES = 300;
const MORE = 60;
const EDGE = 48;

export const id = 'graph';
export const label = say('关系图', 'Graph');
/** @param {Result} result */
export const can = result => (result.kind === 'graph' && result.rows.length > 0 || (result.kind === 'rows' && result.rows.length > 0 && result.variables.length >= 2)
  ? '' : say('至少要有两列，或用 CONSTRUCT', 'Needs two columns, or CONSTRUCT'));

/** Which columns are the ends and the name of an edge. @param {Result} result */
function ends(result, settings) {
  const all = result.variables;
  if (['s', 'p', 'o'].every(v => all.includes(v))) return { from: 's', to: 'o', by: 'p' };
  const by = all.includes(settings.by) ? settings.by : all.find(v => /^(relation|predicate|property|p|关系)$/.test(v)) ?? '';
  const iris = things(result).filter(v => v !== by);
  const usable = (name, otherwise) => (all.includes(name) ? name : otherwise);
  const from = usable(settings.from ?? settings.x, iris[0] ?? all.find(v => v !== by));
  const to = usable(settings.to ?? settings.y, (iris.length > 1 ? iris.find(v => v !== from) : undefined) ?? all.find(v => v !== from && v !== by));
  return { from, to, by };
}

let loading = null;

/** Cytoscape, once. */
function library() {
  loading ??= (async () => {
    // Its one rule is in console.css; where this is found it writes no style element, which the policy would refuse.
    document.head.append(element('template', { id: '__________cytoscape_stylesheet' }));
    const { default: cytoscape } = await import('cytoscape');
    return cytoscape;
  })();
  return loading;
}

/** Moves a drawing so that these places lie in its frame, with room for names at the edge. */
function frame(drawing, places) {
  const spans = ['x', 'y'].map(axis => places.map(place => place[axis])).map(all => [Math.min(...all), Math.max(...all)]);
  const room = [drawing.width(), drawing.height()];
  const zoom = Math.max(drawing.minZoom(), Math.min(2, ...spans.map(([from, to], i) => Math.max(room[i] - 2 * EDGE, EDGE) / (to - from))));
  const [x, y] = spans.map(([from, to], i) => room[i] / 2 - zoom * (from + to) / 2);
  drawing.viewport({ zoom, pan: { x, y } });
}

/** @param {HTMLElement} box @param {Result} result @param {Object} settings */
export async function draw(box, result, settings) {
  const cytoscape = await library();
  const state = ends(result, settings);
  const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const nodes = new Map();
  const edges = new Map();
  let hidden = 0;
  const note = element('p', { class: 'quiet', role: 'status' });
  const place = element('div', { class: 'drawing', role: 'img', 'aria-label': say('关系图；下面的表有同样的内容', 'Graph; the table below has the same content') });
  const detail = element('div', { class: 'detail', role: 'status' });
  const table = element('details', {}, element('summary', {}, say('以表格查看', 'As a table')));
  const bar = element('div', { class: 'bar' });
  box.append(bar, note, place, detail, table);
  let drawing = null;
  let work = null;
  let painted = null;

  function node(term) {
    const key = written(term);
    if (nodes.has(key)) return key;
    if (nodes.size >= MOST_NODES) return null;
    nodes.set(key, term);
    return key;
  }

  function edge(from, to, by) {
    if (!from || !to) return;
    if (!nodes.has(written(from)) && !nodes.has(written(to)) && nodes.size + 2 > MOST_NODES) return void hidden++;
    const a = node(from);
    const b = node(to);
    if (a === null || b === null) hidden++;
    else edges.set(`${a} ${by ? written(by) : ''} ${b}`, { a, b, by });
  }

  function fill() {
    nodes.clear();
    edges.clear();
    hidden = 0;
    for (const row of result.rows) edge(row[state.from], row[state.to], state.by ? row[state.by] : null);
    painted = paint();
  }

  /** The drawing once its nodes have their places. */
  async function arranged() {
    for (let last = null; last !== painted;) await (last = painted);
    return drawing;
  }

  /** As much as there is room for; an IRI without a name is told by its end. */
  const short = term => {
    const text = textOf(term);
    if (text.length <= 16) return text;
    return isIri(term) && text === term.value ? '…' + text.slice(-15) : text.slice(0, 15) + '…';
  };

  /** Shows the table at once, and the drawing when its nodes have their places; true if nothing else was begun meanwhile. */
  async function paint() {
    note.textContent = say(`${number(nodes.size)} 个节点，${number(edges.size)} 条边`, `${many(nodes.size, 'node')}, ${many(edges.size, 'edge')}`)
      + (hidden ? say(`；另有 ${number(hidden)} 条边没有画出，图上最多 ${MOST_NODES} 个节点`, `; ${many(hidden, 'more edge')} not drawn, for a drawing has at most ${MOST_NODES} nodes`) : '');
    tell();
    drawing?.destroy();
    drawing = null;
    const mine = arrange([...nodes.keys()], [...edges.values()].map(({ a, b }) => [a, b]), { width: 14, height: 14 }, { nodeSeparation: 90, idealEdgeLength: 80 });
    work = mine;
    stop.hidden = false;
    const places = await mine.places.catch(() => null);
    if (work !== mine) return false;
    stop.hidden = true;
    if (!places) note.append(say('；没有排布', '; not arranged'));
    const parts = [
      ...[...nodes].map(([key, term]) => ({ data: { id: key, label: short(term), kind: result.kind === 'graph' ? term.type : 'uri' }, position: places?.[key] })),
      ...[...edges].map(([key, { a, b, by }]) => ({ data: { id: 'edge ' + key, source: a, target: b, label: by ? short(by) : '' } })),
    ];
    drawing = cytoscape({
      container: place,
      style: [
        { selector: 'node', style: { label: 'data(label)', 'font-size': 11, 'font-family': getComputedStyle(document.body).fontFamily, color: colour('--ink'), 'text-valign': 'bottom', 'text-margin-y': 3, width: 14, height: 14, 'background-color': colour('--series-1'), 'text-background-color': colour('--paper'), 'text-background-opacity': 0.8 } },
        { selector: 'node[kind = "literal"]', style: { shape: 'rectangle', 'background-color': colour('--strong-line') } },
        { selector: 'node:selected', style: { 'background-color': colour('--brand'), width: 20, height: 20 } },
        { selector: 'edge', style: { width: 1.2, 'line-color': colour('--strong-line'), 'target-arrow-color': colour('--strong-line'), 'target-arrow-shape': 'triangle', 'arrow-scale': 0.8, 'curve-style': 'bezier', label: edges.size <= 60 ? 'data(label)' : '', 'font-size': 9, color: colour('--quiet'), 'text-rotation': 'autorotate', 'text-background-color': colour('--paper'), 'text-background-opacity': 0.8 } },
      ],
      minZoom: 0.15,
      maxZoom: 3,
    });
    if (places) frame(drawing, Object.values(places));
    const pause = slices();
    for (const part of parts) {
      drawing.add(part).boundingBox(); // to measure it is the work, which would else be done for all at once
      await pause();
      if (work !== mine) return false;
    }
    if (!places) drawing.layout({ name: 'grid', padding: 24 }).run();
    drawing.on('tap', 'node', event => choose(event.target.id()));
    return true;
  }

  /** Shows one node, with what can be done with it. */
  function choose(key) {
    const term = nodes.get(key);
    const near = [...edges.values()].filter(({ a, b }) => a === key || b === key).length;
    drawing.$('node').unselect();
    drawing.getElementById(key).select();
    detail.replaceChildren(drawTerm(term), ' · ', say(`${number(near)} 条边`, many(near, 'edge')), ' ',
      isIri(term) ? button(say('展开', 'Expand'), () => expand(term), { class: 'small' }) : '');
  }

  /** Adds what links a thing to others; says so if that cannot be had. */
  async function expand(term) {
    try {
      await grow(term);
    } catch (error) {
      detail.append(' ', element('span', { class: 'problem' }, say('没有展开：', 'Not expanded: ') + error.message));
    }
  }

  async function grow(term) {
    const iri = `<${term.value.replace(/[<>"{}|^`\\\s]/g, encodeURIComponent)}>`;
    const more = await ask(`SELECT DISTINCT ?s ?p ?o WHERE {
  { BIND(${iri} AS ?s) ?s ?p ?o } UNION { BIND(${iri} AS ?o) ?s ?p ?o }
  FILTER(ISIRI(?o) && STRSTARTS(STR(?p), "${document.getElementById('console').dataset.base}"))
} LIMIT ${MORE}`);
    const before = nodes.size;
    const inTable = table.contains(document.activeElement);
    for (const row of more) edge(row.s, row.o, row.p);
    await fetchLabels([...nodes.values(), ...[...edges.values()].map(e => e.by).filter(Boolean)].filter(isIri).map(t => t.value), shown.lang);
    painted = paint();
    if (!await painted) return;
    choose(written(term));
    [...(inTable ? table : detail).querySelectorAll('button')].find(one => !inTable || one.dataset.node === written(term))?.focus();
    detail.append(' ' + say(`新增 ${nodes.size - before} 个节点`, `${many(nodes.size - before, 'node')} added`)
      + (more.length === MORE ? say(`；只取了 ${MORE} 条边`, `; only ${MORE} edges were taken`) : ''));
  }

  function tell() {
    table.querySelector('div')?.remove();
    const told = new Set();
    // A node can be expanded where it first stands.
    const cell = key => {
      const term = nodes.get(key);
      const isFirst = !told.has(key) && told.add(key);
      return element('td', {}, drawTerm(term), ' ', isFirst && isIri(term) && href(term.value)
        ? button(say('展开', 'Expand'), () => expand(term), { class: 'small', 'data-node': key, 'aria-label': say('展开 ', 'Expand ') + nameOf(term.value) }) : '');
    };
    table.append(element('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': say('图的表格', 'Graph as a table') }, element('table', {},
      element('thead', {}, element('tr', {}, ...[say('起点', 'From'), say('关系', 'Relation'), say('终点', 'To')].map(text => element('th', { scope: 'col' }, text)))),
      element('tbody', {}, ...[...edges.values()].map(({ a, b, by }) => element('tr', {}, cell(a), element('td', {}, by ? drawTerm(by) : ''), cell(b)))))));
  }

  if (result.kind === 'rows') {
    const set = key => value => {
      state[key] = value;
      Object.assign(settings, { [key]: value });
      settings.changed?.();
      fill();
    };
    const options = result.variables.map(v => [v, v]);
    bar.append(choice(say('起点', 'From'), options, state.from, set('from')), choice(say('终点', 'To'), options, state.to, set('to')),
      choice(say('关系', 'Relation'), [['', say('无', 'none')], ...options], state.by, set('by')));
  }
  bar.append(button('PNG', async () => save('graph.png', await (await arranged()).png({ output: 'blob-promise', bg: colour('--paper'), full: true, scale: 2 }), 'image/png')));
  const stop = button(say('停止排布', 'Stop arranging'), () => work.stop(), { hidden: '' });
  bar.append(stop);
  fill();
  return () => {
    work.stop();
    work = null;
    drawing?.destroy();
  };
}
