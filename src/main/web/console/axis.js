// Moments and spans of time as dots and bars on an axis: an SVG for those who see it; the list beside it says the same.
import { href, isIri, textOf } from './terms.js';

const SVG = 'http://www.w3.org/2000/svg';
const LANE = 22;
const TOP = 26;
const EDGE = 12;
const MONTHS = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200];
const TICK_WIDTH = 64;

/** When a date begins, or is over: a year lasts a year, a day a day. @param {string} date @param {boolean} isOver */
export function when(date, isOver) {
  const [, year, month, day] = date.match(/^(-?\d{4,})(?:-(\d\d))?(?:-(\d\d))?/);
  const next = isOver ? 1 : 0;
  if (day) return new Date(0).setUTCFullYear(Number(year), Number(month) - 1, Number(day) + next);
  if (month) return new Date(0).setUTCFullYear(Number(year), Number(month) - 1 + next, 1);
  return new Date(0).setUTCFullYear(Number(year) + next, 0, 1);
}

/** @param {string} name @param {Object<string, any>} attributes @param {...(Node|string)} children */
function make(name, attributes, ...children) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.append(...children);
  return made;
}

/** The first of a month at each so many months, as many as there is room for. */
function ticks(from, to, room) {
  const start = new Date(from);
  const month = start.getUTCFullYear() * 12 + start.getUTCMonth();
  const span = (to - from) / 2_629_746_000;
  const step = MONTHS.find(months => span / months <= room) ?? Math.ceil(span / room / 1200) * 1200;
  const found = [];
  for (let at = Math.ceil(month / step) * step; ; at += step) {
    const year = Math.floor(at / 12);
    const time = new Date(0).setUTCFullYear(year, at % 12, 1);
    if (time > to) return found;
    if (time >= from) found.push({ time, text: step < 12 ? `${year}-${String(at % 12 + 1).padStart(2, '0')}` : String(year) });
  }
}

/** As much of a text as there is room for. */
function cut(text, room) {
  let left = room;
  let end = 0;
  for (const sign of text) {
    left -= /\p{Script=Han}|[\u3000-\u303f\uff00-\uffef]/u.test(sign) ? 13 : 7.5;
    if (left < 0) return text.slice(0, Math.max(0, end - 1)) + '…';
    end += sign.length;
  }
  return text;
}

/**
 * @param {{begin: string, end: string, term: import('./terms.js').Term}[]} events in order of time
 * @param {number} width in CSS pixels @param {function(string): string} colour
 * @returns {SVGElement}
 */
export function axis(events, width, colour) {
  const from = Math.min(...events.map(event => when(event.begin, false)));
  const to = Math.max(...events.map(event => when(event.end, true)), from + 86_400_000);
  const x = time => EDGE + (time - from) / (to - from) * (width - 2 * EDGE);
  const height = TOP + events.length * LANE + 8;
  const image = make('svg', { class: 'axis', 'aria-hidden': 'true', width, height, viewBox: `0 0 ${width} ${height}`, 'font-family': getComputedStyle(document.body).fontFamily, 'font-size': 13 });
  for (const { time, text } of ticks(from, to, width / TICK_WIDTH)) {
    image.append(make('line', { x1: x(time), x2: x(time), y1: TOP - 6, y2: height, stroke: colour('--line') }),
      make('text', { x: x(time), y: TOP - 10, 'text-anchor': x(time) < 30 ? 'start' : x(time) > width - 30 ? 'end' : 'middle', 'font-size': 11, fill: colour('--quiet') }, text));
  }
  events.forEach(({ begin, end, term }, lane) => {
    const left = x(when(begin, false));
    const right = x(when(end, true));
    const y = TOP + lane * LANE + LANE / 2;
    const isDot = right - left < 6;
    const mark = isDot ? make('circle', { cx: left, cy: y, r: 4, fill: colour('--brand') })
      : make('rect', { x: left, y: y - 5, width: right - left, height: 10, rx: 2, fill: colour('--brand'), 'fill-opacity': 0.6 });
    const isBefore = left > width - right;
    const room = isBefore ? left - 10 : width - right - 10;
    const whole = textOf(term);
    const label = make('text', { x: isBefore ? left - 8 : right + 8, y: y + 4.5, 'text-anchor': isBefore ? 'end' : 'start', fill: colour('--ink') }, cut(whole, room));
    const target = isIri(term) ? href(term.value) : '';
    image.append(make(target ? 'a' : 'g', target ? { href: target, tabindex: -1 } : {}, make('title', {}, `${begin}${end === begin ? '' : ' – ' + end} ${whole}`), mark, label));
  });
  return image;
}
