// Dated rows along time: on an axis, and as a list.
import { axis } from './axis.js';
import { button, choice, element, say } from './dom.js';
import { png, save, svg } from './download.js';
import { dates } from './result.js';
import { draw as drawTerm, isDate, isIri, textOf } from './terms.js';

/** @typedef {import('./result.js').Result} Result */

const MOST = 1000;
const MOST_DRAWN = 200;
const YEAR = /^-?\d{4}(?:-\d{2}){0,2}(?:T.*)?$/;

export const id = 'timeline';
export const label = say('时间线', 'Timeline');

/** The columns that can be times: dates, and what is called a date or year and looks like one. @param {Result} result */
function times(result) {
  const typed = dates(result);
  return result.variables.filter(v => typed.includes(v)
    || (result.kind === 'rows' && /year|date|年|日期/i.test(v) && result.rows.some(row => YEAR.test(row[v]?.value ?? ''))));
}

/** The column that says when it ended, if there is one. @param {Result} result */
const endOf = result => result.variables.find(v => /^(to|until|end|last|.*(_end|end_.*|last_day)|endDate|止|结束.*)$/i.test(v) && result.rows.some(row => YEAR.test(row[v]?.value ?? '')));

/** @param {Result} result */
export const can = result => (times(result).length > 0 ? '' : say('结果中没有日期列', 'No column holds dates'));

/** @param {HTMLElement} box @param {Result} result @param {Object} settings */
export function draw(box, result, settings) {
  const columns = times(result);
  let time = columns.includes(settings.x) ? settings.x : columns[0];
  const last = endOf(result);
  const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const picture = element('div', { class: 'picture' });
  const place = element('div', {});
  const paint = () => {
    const dated = result.rows.filter(row => isDate(row[time]) || YEAR.test(row[time]?.value ?? '')).slice(0, MOST);
    dated.sort((a, b) => (a[time].value < b[time].value ? -1 : a[time].value > b[time].value ? 1 : 0));
    const years = new Map();
    for (const row of dated) {
      const year = row[time].value.slice(0, 4);
      years.set(year, [...(years.get(year) ?? []), row]);
    }
    const end = row => (last && last !== time && YEAR.test(row[last]?.value ?? '') && row[last].value >= row[time].value ? row[last].value : row[time].value);
    const events = dated.slice(0, MOST_DRAWN).map(row => ({ begin: row[time].value, end: end(row), term: title(row) }));
    picture.replaceChildren(...(events.length > 0 ? [axis(events, Math.max(280, picture.clientWidth), colour)] : []));
    const undated = result.rows.length - dated.length;
    place.replaceChildren(
      element('ol', { class: 'moments' }, ...[...years].map(([year, rows]) => element('li', {},
        element('h2', {}, year),
        element('ul', {}, ...rows.map(row => element('li', {}, element('time', { datetime: row[time].value }, row[time].value), ' ', ...entry(row))))))),
      undated > 0 ? element('p', { class: 'quiet' }, say(`另有 ${undated} 行没有日期。`, `${undated} more rows have no date.`)) : '');
  };
  /** What is shown of a row on the axis: the column that the query names, else the first thing, else the first text. */
  const title = row => {
    const others = result.variables.filter(v => v !== time && v !== last && row[v]);
    const chosen = others.find(v => v === settings.y) ?? others.find(v => isIri(row[v])) ?? others[0];
    return row[chosen];
  };
  const entry = row => result.variables.filter(v => v !== time && row[v] && textOf(row[v])).flatMap((v, i) =>
    [i > 0 ? ' · ' : '', element('span', { title: v }, drawTerm(row[v]))]);
  const bar = element('div', { class: 'bar' });
  if (columns.length > 1) {
    bar.append(choice(say('时间', 'Time'), columns.map(v => [v, v]), time, value => {
      time = value;
      settings.x = value;
      settings.changed?.();
      paint();
    }));
  }
  bar.append(
    button('SVG', () => save('timeline.svg', svg(picture.querySelector('svg')), 'image/svg+xml')),
    button('PNG', async () => save('timeline.png', await png(picture.querySelector('svg'), colour('--paper')), 'image/png')));
  box.append(bar, picture, place);
  paint();
}
