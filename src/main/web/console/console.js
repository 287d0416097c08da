// The query console: everything meets here.
import { at, button, element, kept, many, number, say } from './dom.js';
import { send, Refusal } from './api.js';
import { open as openEditor } from './editor.js';
import { find } from './finder.js';
import * as results from './results.js';
import { ACCEPT, read as readResult } from './result.js';
import * as library from './library.js';
import * as schema from './schema.js';
import * as past from './history.js';
import * as share from './share.js';
import { SNIPPETS } from './snippets.js';
import { prepare as prepareEvidence } from './evidence.js';
import { shown } from './terms.js';

const TICK = 100;

const linked = share.read(location.hash);
let settings = linked ? { ...intended(linked.q), ...linked } : {};
let running = null;

const names = kept.read('names', '');
if (names === 'iri') shown.iris = true;
else if (names) shown.lang = names;

// What was written after the last run, in this tab, if the page is opened again.
const unrun = history.state?.unrun;

const editor = openEditor(unrun ?? (linked ? share.bare(linked.q) : kept.read('draft', share.bare(at('console').dataset.start))), {
  run: () => run(),
  changed: () => {
    at('check').ariaBusy = 'true';
    clearTimeout(changed.timer);
    changed.timer = setTimeout(() => {
      const text = editor.text();
      const asked = share.read(location.hash);
      kept.write('draft', text);
      if (asked) history.replaceState(share.bare(asked.q) === text ? null : { unrun: text }, '');
    }, 500);
  },
});

/** How a query wants to be looked at. @param {string} text */
function intended(text) {
  const { view, x, y } = share.header(text);
  return { ...(view && results.settingsFor(view)), x, y };
}

/** The address says what is shown. */
function changed() {
  history.replaceState(null, '', share.link(editor.text(), settings));
}

/** What an empty result may do to the query. */
const mending = {
  replace(text) {
    editor.replace(text);
    run();
  },
  go(line) {
    const { view } = editor;
    const { from, to } = view.state.doc.line(Math.min(line, view.state.doc.lines));
    view.dispatch({ selection: { anchor: from, head: to }, scrollIntoView: true });
    view.focus();
  },
};

const seconds = since => ((performance.now() - since) / 1000).toFixed(2);

function setRunning(now) {
  running = now;
  at('stop').disabled = !now;
  at('console').setAttribute('aria-busy', String(Boolean(now)));
}

/** Runs the query; one that still runs is stopped. */
async function run() {
  running?.abort();
  const cancel = new AbortController();
  const text = editor.text();
  const since = performance.now();
  setRunning(cancel);
  results.clear();
  settings = { ...settings, query: text, changed };
  at('asked').textContent = text;
  at('time').textContent = '';
  at('status').textContent = say('运行中', 'Running');
  const clock = setInterval(() => {
    at('time').textContent = seconds(since) + ' s';
  }, TICK);
  try {
    const response = await send(text, ACCEPT, cancel.signal);
    const result = await readResult(response);
    if (running !== cancel) return;
    clearInterval(clock);
    at('time').textContent = seconds(since) + ' s';
    const count = result.kind === 'boolean' ? '' : result.kind === 'graph' ? say(`${number(result.rows.length)} 条三元组`, many(result.rows.length, 'triple')) : say(`${number(result.rows.length)} 行`, many(result.rows.length, 'row'));
    at('status').textContent = count + (result.truncated ? say('，未完', ', cut') : '');
    past.remember({ text, when: new Date().toISOString(), rows: result.kind === 'boolean' ? undefined : result.rows.length, view: settings.view });
    changed();
    await results.show(result, settings, mending);
  } catch (error) {
    clearInterval(clock);
    if (running !== cancel) return;
    at('time').textContent = seconds(since) + ' s';
    if (error.name === 'AbortError') at('status').textContent = say('已停止', 'Stopped');
    else fail(error);
  } finally {
    clearInterval(clock);
    if (running === cancel) setRunning(null);
  }
}

/** Says what went wrong, with a way to its place. @param {any} error */
function fail(error) {
  at('status').textContent = say('出错', 'Error');
  const problem = error instanceof Refusal ? error.problem : {};
  const text = error instanceof Refusal || error instanceof SyntaxError ? error.message : say('服务器没有回答：', 'The server does not answer: ') + error.message;
  at('results').append(element('div', { class: 'problem', role: 'alert' }, element('p', { lang: error.lang ?? null }, text),
    problem.line ? button(say(`到第 ${problem.line} 行`, `Go to line ${problem.line}`), () => mending.go(problem.line)) : null));
}

/** Puts a query into the editor, and runs it. @param {{text: string, view?: string, axes?: Object<string, string>}} one */
function open(one) {
  editor.replace(share.bare(one.text));
  settings = { ...intended(one.text), ...(one.view && results.settingsFor(one.view)), ...one.axes, changed };
  run();
  at('status').scrollIntoView({ block: 'nearest' });
}

at('run').addEventListener('click', run);
at('stop').addEventListener('click', () => {
  running?.abort();
  at('run').focus();
});
at('share').addEventListener('click', async () => {
  changed();
  try {
    await navigator.clipboard.writeText(location.href);
    at('status').textContent = say('链接已复制', 'Link copied');
  } catch {
    at('status').textContent = say('链接在地址栏里', 'The link is in the address bar');
  }
});
at('save').addEventListener('click', () => {
  at('name').value = '';
  at('name-dialog').showModal();
  at('name').focus();
});
at('name-form').addEventListener('submit', () => {
  const name = at('name').value.trim() || say('未命名', 'Unnamed');
  const isOther = kept.read('saved', []).some(one => one.name === name);
  const isKept = past.save({ name, text: editor.text(), view: settings.view, axes: results.chosen(settings) });
  at('status').textContent = isKept ? say('已保存', 'Saved') + (isOther ? say('，替换了同名的查询', ', in place of the other of this name') : '') : say('浏览器没有空间，只保存到关闭页面为止', 'The browser has no room; it is kept until the page is closed');
  at('saved').closest('details').open = true;
});
at('name-cancel').addEventListener('click', () => at('name-dialog').close());

function snippet(name) {
  at('snippet').textContent = SNIPPETS[name](location.origin + '/sparql', editor.text());
  for (const one of at('snippet-names').children) one.setAttribute('aria-pressed', String(one.textContent === name));
}
at('snippet-names').append(...Object.keys(SNIPPETS).map(name => button(name, () => snippet(name))));
at('code').addEventListener('click', () => {
  snippet('curl');
  at('code-dialog').showModal();
});
at('snippet-copy').addEventListener('click', async () => {
  try {
    await navigator.clipboard.writeText(at('snippet').textContent);
    at('snippet-status').textContent = say('已复制', 'Copied');
  } catch {
    getSelection().selectAllChildren(at('snippet'));
    at('snippet-status').textContent = say('已选中', 'Selected');
  }
});
at('code-close').addEventListener('click', () => at('code-dialog').close());

// The page in the other language shows the same query and view; nothing is in the address until a query was run.
document.querySelector('header .language').addEventListener('click', event => {
  if (location.hash) event.currentTarget.hash = new URL(share.link(editor.text(), settings), location.href).hash;
});

addEventListener('hashchange', () => {
  const other = share.read(location.hash);
  if (!other || (share.bare(other.q) === editor.text() && other.view === settings.view)) return;
  editor.replace(share.bare(other.q));
  settings = { ...intended(other.q), ...other, changed };
  run();
});

prepareEvidence();
find(editor.insert);
past.fill(open);
library.fill(open);
const structure = at('schema').closest('details');
structure.addEventListener('toggle', () => structure.open && schema.fill(open), { once: true });
if (matchMedia('(min-width: 64rem)').matches) at('library').closest('details').open = true;
document.documentElement.dataset.console = 'ready';
settings = { ...settings, changed };
if (linked && unrun === undefined) run();
