// Dated rows along time.
import { choice, element, say } from './dom.js';
import { dates } from './result.js';
import { draw as drawTerm, isDate, textOf } from './terms.js';

/** @typedef {import('./result.js').Result} Result */

const MOST = 1000;
const YEAR = /^-?\d{4}(?:-\d{2}){0,2}(?:T.*)?$/;

export const id = 'timeline';
export const label = say('时间线', 'Timeline');

/** The columns that can be times: dates, else years. @param {Result} result */
function times(result) {
  const typed = dates(result);
  if (typed.length > 0 || result.kind !== 'rows') return typed;
  return result.variables.filter(v => /year|date|年|日期/i.test(v) && result.rows.some(row => YEAR.test(row[v]?.value ?? '')));
}

/** @param {Result} result */
export const can = result => (times(result).length > 0 ? '' : say('结果中没有日期列', 'No column holds dates'));

/** @param {HTMLElement} box @param {Result} result @param {Object} settings */
export function draw(box, result, settings) {
  const columns = times(result);
  let time = columns.includes(settings.x) ? settings.x : columns[0];
  const place = element('div', {});
  const paint = () => {
    const dated = result.rows.filter(row => isDate(row[time]) || YEAR.test(row[time]?.value ?? '')).slice(0, MOST);
    dated.sort((a, b) => (a[time].value < b[time].value ? -1 : a[time].value > b[time].value ? 1 : 0));
    const years = new Map();
    for (const row of dated) {
      const year = row[time].value.slice(0, 4);
      years.set(year, [...(years.get(year) ?? []), row]);
    }
    const undated = result.rows.length - dated.length;
    place.replaceChildren(
      element('ol', { class: 'moments' }, ...[...years].map(([year, rows]) => element('li', {},
        element('h2', {}, year),
        element('ul', {}, ...rows.map(row => element('li', {}, element('time', { datetime: row[time].value }, row[time].value), ' ', ...entry(row))))))),
      undated > 0 ? element('p', { class: 'quiet' }, say(`另有 ${undated} 行没有日期。`, `${undated} more rows have no date.`)) : '');
  };
  const entry = row => result.variables.filter(v => v !== time && row[v] && textOf(row[v])).flatMap((v, i) =>
    [i > 0 ? ' · ' : '', element('span', { title: v }, drawTerm(row[v]))]);
  if (columns.length > 1) {
    box.append(element('div', { class: 'bar' }, choice(say('时间', 'Time'), columns.map(v => [v, v]), time, value => {
      time = value;
      settings.x = value;
      settings.changed?.();
      paint();
    })));
  }
  box.append(place);
  paint();
}
