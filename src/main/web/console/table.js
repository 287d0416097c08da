// Rows as a table: sorted, filtered, a page at a time.
import { button, choice, element, many, number, onWritten, say } from './dom.js';
import { draw, isNumber, isDate, textOf } from './terms.js';
import { numbers } from './result.js';
import { prover, show } from './evidence.js';
import { filtered, sorted } from './slices.js';

/** @typedef {import('./result.js').Result} Result */

const SIZES = [25, 100, 250];
/** A sheet takes no more rows than these. */
const PRINTED = 1000;
const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });

export const id = 'table';
export const label = say('表格', 'Table');
export const can = () => '';

/** Which of two terms comes first; nothing comes last, whichever way. */
function compare(a, b, down) {
  if (!a.term || !b.term) return a.term ? -1 : b.term ? 1 : 0;
  return down ? -ascending(a, b) : ascending(a, b);
}

function ascending(a, b) {
  if (a.number !== null && b.number !== null) return a.number - b.number;
  if (isDate(a.term) && isDate(b.term)) return a.term.value < b.term.value ? -1 : a.term.value > b.term.value ? 1 : 0;
  return collator.compare(a.text, b.text);
}

/** Texts that stand on one line take this much, in Latin letters. */
const SHORT = 16;
const isShort = term => [...textOf(term)].reduce((sum, sign) => sum + (sign < '\u2e80' ? 1 : 2), 0) <= SHORT;

/** What a row is found by. @param {Object<string, import('./api.js').Term>} row */
const words = row => Object.values(row).flatMap(term => [textOf(term), term.type === 'uri' ? term.value : '']).join('\n').toLowerCase();

/** @param {HTMLElement} box @param {Result} result @param {{query: string}} settings */
export function draw_(box, result, settings) {
  const state = { sort: '', down: false, filter: '', page: 0, size: SIZES[0] };
  const numeric = new Set(numbers(result));
  let ordered = result.rows;
  let rows = ordered;
  let turn = 0;
  let isPrinted = false;
  const searched = new Map();
  const evident = prover(result, settings.query);
  const body = element('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': say('结果表', 'Result table') });
  const status = element('span', { role: 'status' });
  const pages = element('div', { class: 'pages' });
  const filter = element('input', { type: 'search', id: 'filter', autocomplete: 'off' });
  onWritten(filter, () => {
    state.filter = filter.value;
    state.page = 0;
    select();
  });

  const found = (row, wanted) => {
    if (!searched.has(row)) searched.set(row, words(row));
    return searched.get(row).includes(wanted);
  };

  async function select() {
    const wanted = state.filter.trim().toLowerCase();
    const mine = ++turn;
    const kept = wanted ? await filtered(ordered, row => found(row, wanted)) : ordered;
    if (mine !== turn) return;
    rows = kept;
    paint();
  }

  async function sortBy(variable) {
    const down = state.sort === variable && !state.down;
    Object.assign(state, { sort: variable, down, page: 0 });
    const keys = result.rows.map(row => {
      const term = row[variable];
      return { row, term, text: textOf(term), number: isNumber(term) ? Number(term.value) : null };
    });
    const order = await sorted(keys, (a, b) => compare(a, b, down));
    if (state.sort !== variable || state.down !== down) return;
    ordered = order.map(key => key.row);
    await select();
    if (document.activeElement === document.body) body.querySelector(`th[data-v="${CSS.escape(variable)}"] button`)?.focus();
  }

  function heading(variable) {
    const isSorted = state.sort === variable;
    return element('th', { scope: 'col', class: numeric.has(variable) ? 'number' : null, 'data-v': variable, 'aria-sort': isSorted ? (state.down ? 'descending' : 'ascending') : 'none' },
      button(variable + (isSorted ? (state.down ? ' ↓' : ' ↑') : ''), () => sortBy(variable), { class: 'sort' }));
  }

  function paint() {
    const first = isPrinted ? 0 : state.page * state.size;
    const part = rows.slice(first, first + (isPrinted ? PRINTED : state.size));
    const kinds = Object.fromEntries(result.variables.map(v => [v, part.every(row => isShort(row[v])) ? 'short' : null]));
    const hasEvidence = part.some(row => evident(row));
    body.replaceChildren(element('table', {},
      element('caption', { class: 'hidden' }, say('查询结果', 'Query result')),
      element('thead', {}, element('tr', {}, element('th', { scope: 'col', class: 'number index' }, say('行', 'Row')), ...result.variables.map(heading),
        hasEvidence ? element('th', { scope: 'col', class: 'proof' }, say('依据', 'Evidence')) : null)),
      element('tbody', {}, ...part.map((row, i) => element('tr', {},
        element('td', { class: 'number quiet' }, number(first + i + 1)),
        ...result.variables.map(v => element('td', { class: isNumber(row[v]) ? 'number' : kinds[v] }, draw(row[v]))),
        hasEvidence ? element('td', { class: 'proof' }, proof(row, first + i + 1)) : null)))));
    const count = Math.max(1, Math.ceil(rows.length / state.size));
    status.textContent = rows.length === result.rows.length
      ? ''
      : say(`筛选后 ${number(rows.length)} 行`, `${many(rows.length, 'row')} after filtering`);
    const had = pages.contains(document.activeElement) ? document.activeElement : null;
    pages.replaceChildren(
      leaf(say('首页', 'First'), 0, state.page === 0, 'first'),
      leaf(say('上一页', 'Previous'), state.page - 1, state.page === 0, 'previous'),
      element('span', {}, say(`第 ${number(state.page + 1)} / ${number(count)} 页`, `Page ${number(state.page + 1)} of ${number(count)}`)),
      leaf(say('下一页', 'Next'), state.page + 1, state.page >= count - 1, 'next'),
      leaf(say('末页', 'Last'), count - 1, state.page >= count - 1, 'last'),
      size);
    // Who turns pages by keyboard goes on from the same button, or from one that can still be pressed.
    if (had) (had.isConnected ? had : pages.querySelector(`[data-name=${had.dataset.name}]:enabled`) ?? pages.querySelector('button:enabled'))?.focus();
    pages.hidden = result.rows.length <= SIZES[0];
  }

  const leaf = (text, page, off, name) => button(text, () => {
    state.page = page;
    paint();
  }, { disabled: off, 'data-name': name });
  const size = choice(say('每页', 'Rows a page'), SIZES.map(n => [String(n), String(n)]), String(state.size), value => {
    state.size = Number(value);
    state.page = 0;
    paint();
  });

  function proof(row, index) {
    const what = evident(row);
    return what && button(say('依据', 'Evidence'), () => show(what), { class: 'small', 'aria-label': say(`第 ${index} 行的依据`, `Evidence of row ${index}`) });
  }

  // On paper there are no pages to turn.
  const printing = new AbortController();
  for (const type of ['beforeprint', 'afterprint']) {
    addEventListener(type, () => {
      isPrinted = type === 'beforeprint';
      paint();
      if (isPrinted && rows.length > PRINTED) body.prepend(element('p', { class: 'cut' }, say(`这里印出前 ${number(PRINTED)} 行，共 ${number(rows.length)} 行。`, `The first ${number(PRINTED)} of ${number(rows.length)} rows are printed.`)));
    }, printing);
  }

  box.append(element('div', { class: 'bar' }, element('label', { class: 'choice', for: 'filter' }, element('span', {}, say('筛选', 'Filter')), filter), status), body, pages);
  select();
  return () => printing.abort();
}

export { draw_ as draw };
