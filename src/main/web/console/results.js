// The result, in the view that fits: tabs, of which those that cannot draw it are grey and say why.
import { at, button, choice, element, kept, number, say } from './dom.js';
import { iris } from './result.js';
import { fetchLabels, shown } from './terms.js';
import * as table from './table.js';
import * as chart from './chart.js';
import * as map from './map.js';
import * as graph from './graph.js';
import * as timeline from './timeline.js';
import * as raw from './raw.js';
import * as plan from './plan.js';
import { csv, labelled, save, tsv } from './download.js';
import { explain, isZero } from './empty.js';
import { AXES } from './share.js';

/** @typedef {import('./result.js').Result} Result */

const VIEWS = [table, chart, map, graph, timeline, raw, plan];
/** What the query library calls views. */
const NAMES = { line: 'chart', bar: 'chart', scatter: 'chart' };

let leave = null;
let redraw = null;
let turn = 0;

// A drawing has the colours of its day or night in it.
const night = matchMedia('(prefers-color-scheme: dark)');
night.addEventListener('change', () => at('panel')?.querySelector('svg, canvas') && redraw());

/** The view that a name means, and what it says besides. @param {string} name */
export const settingsFor = name => (NAMES[name] ? { view: NAMES[name], chart: name } : { view: name ?? '' });

/** Empties the place of results. */
export function clear() {
  leave?.();
  leave = null;
  turn++;
  at('results').replaceChildren();
}

/** The axes among the settings. */
export const chosen = settings => Object.fromEntries(AXES.map(key => [key, settings[key]]));

/**
 * Shows a result.
 * @param {Result} result
 * @param {Object} settings view, axes; they change with what the reader chooses
 * @param {Object} editor for what an empty result proposes
 */
export async function show(result, settings, editor) {
  clear();
  const mine = turn;
  const box = at('results');
  // Each view has its own axes; those that come with the query are of the view that it names.
  const axes = new Map([[settings.view, chosen(settings)]]);
  if (result.kind === 'boolean') {
    box.append(element('p', { class: 'verdict' }, result.boolean ? say('是', 'Yes') : say('否', 'No')));
    if (result.boolean) return;
    const why = element('div', {});
    box.append(why);
    await explain(why, settings.query, editor);
    return;
  }
  if (result.truncated) box.append(element('p', { class: 'cut', role: 'status' }, say(`结果太多，服务器只给出了前 ${number(result.rows.length)} 行。`, `There are more rows; the server gave the first ${number(result.rows.length)}.`)));
  const reasons = await Promise.all(VIEWS.map(view => view.can(result)));
  if (mine !== turn) return;
  const isEmpty = result.rows.length === 0;
  const panel = element('div', { id: 'panel', role: 'tabpanel', tabindex: '-1' });
  const tabs = element('div', { role: 'tablist', class: 'tabs', 'aria-label': say('结果的样子', 'How to look at the result') });
  const usable = name => VIEWS.findIndex((view, i) => view.id === name && !reasons[i]) >= 0;
  const first = usable(settings.view) ? settings.view : result.kind === 'graph' && !isEmpty ? 'graph' : 'table';

  async function open(view) {
    axes.set(settings.view, chosen(settings));
    Object.assign(settings, chosen(axes.get(view.id) ?? {}), { view: view.id });
    settings.changed?.();
    leave?.();
    leave = null;
    const drawing = ++turn;
    for (const tab of tabs.children) {
      const isOpen = tab.id === 'tab-' + view.id;
      tab.setAttribute('aria-selected', String(isOpen));
      tab.tabIndex = isOpen ? 0 : -1;
    }
    panel.setAttribute('aria-labelledby', 'tab-' + view.id);
    panel.replaceChildren();
    panel.dataset.drawn = night.matches ? 'dark' : 'light';
    if (isEmpty && view.id === 'table') return explain(panel, settings.query, editor);
    try {
      await names();
      if (drawing !== turn) return;
      const inner = element('div', {});
      panel.append(inner);
      const end = await view.draw(inner, result, settings);
      if (view.id === 'table' && isZero(result, settings.query)) {
        const why = element('div', {});
        panel.append(why);
        explain(why, settings.query, editor, true);
      }
      if (drawing === turn) leave = end ?? null;
      else end?.();
    } catch (error) {
      panel.append(element('p', { class: 'problem' }, say('画不出来：', 'This could not be drawn: ') + error.message));
    }
  }

  async function names() {
    if (shown.iris) return;
    try {
      await fetchLabels(iris(result), shown.lang);
    } catch {
      // Without names there are IRIs.
    }
  }

  VIEWS.forEach((view, i) => tabs.append(element('button', {
    type: 'button', role: 'tab', id: 'tab-' + view.id, 'aria-controls': 'panel', 'aria-disabled': reasons[i] ? 'true' : null, title: reasons[i] || null,
    onclick: () => (reasons[i] ? refuse(reasons[i]) : open(view)),
  }, view.label)));
  const note = element('p', { class: 'quiet', role: 'status', id: 'why-not' });
  const refuse = reason => {
    note.textContent = reason;
  };
  tabs.addEventListener('keydown', event => {
    const all = [...tabs.children];
    const here = all.indexOf(document.activeElement);
    const next = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: all.length - 1 }[event.key];
    if (next === undefined || here < 0) return;
    event.preventDefault();
    all[(next + all.length) % all.length].focus();
  });
  redraw = () => open(VIEWS.find(view => view.id === settings.view));
  box.append(element('div', { class: 'head' }, tabs, tools(result, redraw)), note, panel);
  await open(VIEWS.find(view => view.id === first));
}

// An open menu is closed by what happens elsewhere.
for (const type of ['pointerdown', 'focusin']) {
  addEventListener(type, event => {
    const menu = document.querySelector('.menu[open]');
    if (menu && !menu.contains(event.target)) menu.open = false;
  });
}

/** Language, IRIs, downloads. */
function tools(result, again) {
  const names = { csv: () => save('result.csv', csv(result), 'text/csv;charset=utf-8'), labels: () => save('result-labels.csv', labelled(result), 'text/csv;charset=utf-8'), tsv: () => save('result.tsv', tsv(result), 'text/tab-separated-values;charset=utf-8'), raw: () => save(result.kind === 'graph' ? 'result.nt' : 'result.json', result.raw, result.type) };
  const menu = element('details', { class: 'menu' }, element('summary', {}, say('下载', 'Download')), element('div', {},
    button('CSV', names.csv), button(say('CSV（名称）', 'CSV (labels)'), names.labels), button('TSV', names.tsv), button(result.kind === 'graph' ? 'N-Triples' : 'JSON', names.raw)));
  menu.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    menu.open = false;
    menu.querySelector('summary').focus();
  });
  const language = choice(say('名称', 'Names'), [['zh', '中文'], ['en', 'English'], ['iri', 'IRI']], shown.iris ? 'iri' : shown.lang, value => {
    shown.iris = value === 'iri';
    if (!shown.iris) shown.lang = value;
    kept.write('names', value);
    again();
  });
  return element('div', { class: 'bar' }, language, menu);
}
