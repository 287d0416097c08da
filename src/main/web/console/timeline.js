// Dated rows along time: on an axis, and as a list.
import { axis } from './axis.js';
import { button, choice, element, number, say } from './dom.js';
import { png, save, svg } from './download.js';
import { columns, dates } from './result.js';
import { draw as drawTerm, isDate, isIri, textOf } from './terms.js';

/** @typedef {import('./result.js').Result} Result */

const MOST = 1000;
const MOST_DRAWN = 200;
const YEAR = /^-?\d{4}(?:-\d{2}){0,2}(?:T.*)?$/;
const DAY = /^-?\d{4}-\d{2}-\d{2}(?:T.*)?$/;

export const id = 'timeline';
export const label = say('时间线', 'Timeline');

/** The columns that can be times: dates, typed or not, and what is called a date or year and looks like one. @param {Result} result */
function times(result) {
  const typed = [...dates(result), ...columns(result, term => DAY.test(term.value))];
  return result.variables.filter(v => typed.includes(v)
    || (result.kind === 'rows' && /year|date|年|日期/i.test(v) && result.rows.some(row => YEAR.test(row[v]?.value ?? ''))));
}

/** The column that says when it ended, if there is one. @param {Result} result */
const endOf = result => result.variables.find(v => /^(to|until|end|last|.*(_end|end_.*|last_day)|endDate|止|结束.*)$/i.test(v) && result.rows.some(row => YEAR.test(row[v]?.value ?? '')));

/** @param {Result} result */
export const can = result => (times(result).length > 0 ? '' : say('结果中没有日期列', 'No column holds dates'));

/** @param {HTMLElement} box @param {Result} result @param {Object} settings */
export function draw(box, result, settings) {
  const usable = times(result);
  let time = usable.includes(settings.x) ? settings.x : usable[0];
  const last = endOf(result);
  const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const picture = element('div', { class: 'picture' });
  const place = element('div', {});
  const paint = () => {
    const all = result.rows.filter(row => isDate(row[time]) || YEAR.test(row[time]?.value ?? ''));
    all.sort((a, b) => (a[time].value < b[time].value ? -1 : a[time].value > b[time].value ? 1 : 0));
    const dated = all.slice(0, MOST);
    const years = new Map();
    for (const row of dated) {
      const year = row[time].value.slice(0, 4);
      years.set(year, [...(years.get(year) ?? []), row]);
    }
    const end = row => (last && last !== time && YEAR.test(row[last]?.value ?? '') && row[last].value >= row[time].value ? row[last].value : row[time].value);
    const events = dated.slice(0, MOST_DRAWN).map(row => ({ begin: row[time].value, end: end(row), term: title(row) }));
    picture.replaceChildren(...(events.length > 0 ? [axis(events, Math.max(280, picture.clientWidth), colour)] : []));
    const undated = result.rows.length - all.length;
    const note = (isTrue, zh, en) => (isTrue ? element('p', { class: 'quiet' }, say(zh, en)) : '');
    place.replaceChildren(
      note(dated.length > MOST_DRAWN, `轴上是最早的 ${number(MOST_DRAWN)} 行。`, `The axis has the earliest ${number(MOST_DRAWN)} rows.`),
      element('ol', { class: 'moments' }, ...[...years].map(([year, rows]) => element('li', {},
        element('h2', {}, year),
        element('ul', {}, ...rows.map(row => element('li', {}, ...entry(row, end(row)))))))),
      note(all.length > MOST, `只列出最早的 ${number(MOST)} 行，共 ${number(all.length)} 行有日期。`, `The earliest ${number(MOST)} of ${number(all.length)} dated rows are listed.`),
      note(undated > 0, `另有 ${number(undated)} 行没有日期。`, `${number(undated)} more rows have no date.`));
  };
  /** What is shown of a row on the axis: the column that the query names, else the first thing, else the first text. */
  const title = row => {
    const others = result.variables.filter(v => v !== time && v !== last && row[v]);
    const chosen = others.find(v => v === settings.y) ?? others.find(v => isIri(row[v])) ?? others[0];
    return row[chosen];
  };
  const entry = (row, end) => [
    element('time', { datetime: row[time].value }, row[time].value), end === row[time].value ? ' ' : element('span', { class: 'quiet' }, ` – ${end} `),
    ...result.variables.filter(v => v !== time && row[v] && textOf(row[v]) && !(v === last && row[v].value === end)).flatMap((v, i) =>
      [i > 0 ? ' · ' : '', element('span', { title: v }, drawTerm(row[v]))]),
  ];
  const bar = element('div', { class: 'bar' });
  if (usable.length > 1) {
    bar.append(choice(say('时间', 'Time'), usable.map(v => [v, v]), time, value => {
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
