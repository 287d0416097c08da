// Rows as a table: sorted, filtered, a page at a time.
import { button, choice, element, number, say } from './dom.js';
import { draw, isNumber, isDate, textOf } from './terms.js';
import { numbers } from './result.js';
import { evident, show } from './evidence.js';

/** @typedef {import('./result.js').Result} Result */

const SIZES = [25, 100, 500];
const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });

export const id = 'table';
export const label = say('表格', 'Table');
export const can = () => '';

/** Which of two terms comes first; nothing comes last. */
function compare(a, b) {
  if (!a || !b) return a ? -1 : b ? 1 : 0;
  if (isNumber(a) && isNumber(b)) return Number(a.value) - Number(b.value);
  if (isDate(a) && isDate(b)) return a.value < b.value ? -1 : a.value > b.value ? 1 : 0;
  return collator.compare(textOf(a), textOf(b));
}

/** @param {HTMLElement} box @param {Result} result */
export function draw_(box, result) {
  const state = { sort: '', down: false, filter: '', page: 0, size: SIZES[0] };
  const numeric = new Set(numbers(result));
  let rows = result.rows;
  const body = element('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': say('结果表', 'Result table') });
  const status = element('span', { role: 'status' });
  const pages = element('div', { class: 'pages' });
  const filter = element('input', {
    type: 'search', id: 'filter', autocomplete: 'off',
    oninput: () => {
      state.filter = filter.value;
      state.page = 0;
      select();
    },
  });

  function select() {
    const wanted = state.filter.trim().toLowerCase();
    rows = wanted ? result.rows.filter(row => result.variables.some(v => row[v] && (textOf(row[v]).toLowerCase().includes(wanted) || (row[v].type === 'uri' && row[v].value.toLowerCase().includes(wanted))))) : result.rows;
    if (state.sort) {
      rows = [...rows].sort((a, b) => {
        const order = compare(a[state.sort], b[state.sort]);
        return state.down && a[state.sort] && b[state.sort] ? -order : order;
      });
    }
    paint();
  }

  function sortBy(variable) {
    state.down = state.sort === variable && !state.down;
    state.sort = variable;
    state.page = 0;
    select();
    body.querySelector(`th[data-v="${CSS.escape(variable)}"] button`)?.focus();
  }

  function heading(variable) {
    const isSorted = state.sort === variable;
    return element('th', { scope: 'col', class: numeric.has(variable) ? 'number' : null, 'data-v': variable, 'aria-sort': isSorted ? (state.down ? 'descending' : 'ascending') : 'none' },
      button(variable + (isSorted ? (state.down ? ' ↓' : ' ↑') : ''), () => sortBy(variable), { class: 'sort' }));
  }

  function paint() {
    const first = state.page * state.size;
    const part = rows.slice(first, first + state.size);
    const hasEvidence = result.kind === 'rows' && part.some(row => evident(row));
    body.replaceChildren(element('table', {},
      element('caption', { class: 'hidden' }, say('查询结果', 'Query result')),
      element('thead', {}, element('tr', {}, element('th', { scope: 'col', class: 'number index' }, say('行', 'Row')), ...result.variables.map(heading),
        hasEvidence ? element('th', { scope: 'col' }, say('依据', 'Evidence')) : null)),
      element('tbody', {}, ...part.map((row, i) => element('tr', {},
        element('td', { class: 'number quiet' }, number(first + i + 1)),
        ...result.variables.map(v => element('td', { class: isNumber(row[v]) ? 'number' : null }, draw(row[v]))),
        hasEvidence ? element('td', {}, proof(row, first + i + 1)) : null)))));
    const count = Math.max(1, Math.ceil(rows.length / state.size));
    status.textContent = rows.length === result.rows.length
      ? ''
      : say(`筛选后 ${number(rows.length)} 行`, `${number(rows.length)} rows after filtering`);
    const turn = (text, page, off, name) => button(text, () => {
      state.page = page;
      paint();
      [...pages.querySelectorAll('button')].find(b => b.dataset.name === name && !b.disabled)?.focus();
    }, { disabled: off, 'data-name': name });
    pages.replaceChildren(
      turn(say('首页', 'First'), 0, state.page === 0, 'first'),
      turn(say('上一页', 'Previous'), state.page - 1, state.page === 0, 'previous'),
      element('span', {}, say(`第 ${number(state.page + 1)} / ${number(count)} 页`, `Page ${number(state.page + 1)} of ${number(count)}`)),
      turn(say('下一页', 'Next'), state.page + 1, state.page >= count - 1, 'next'),
      turn(say('末页', 'Last'), count - 1, state.page >= count - 1, 'last'),
      choice(say('每页', 'Rows a page'), SIZES.map(n => [String(n), String(n)]), String(state.size), value => {
        state.size = Number(value);
        state.page = 0;
        paint();
      }));
    pages.hidden = result.rows.length <= SIZES[0];
  }

  function proof(row, index) {
    const what = evident(row);
    return what && button(say('依据', 'Evidence'), () => show(what), { class: 'small', 'aria-label': say(`第 ${index} 行的依据`, `Evidence of row ${index}`) });
  }

  box.append(element('div', { class: 'bar' }, element('label', { class: 'choice', for: 'filter' }, element('span', {}, say('筛选', 'Filter')), filter), status), body, pages);
  select();
}

export { draw_ as draw };
