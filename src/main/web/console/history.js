// Queries that were run, and those that the reader named.
import { at, button, element, kept, many, number, say } from './dom.js';

const MOST = 50;

/** @typedef {{text: string, when: string, rows?: number, view?: string}} Past */
/** @typedef {{name: string, text: string, view?: string, axes?: Object<string, string>}} Saved */

let open = () => {};

/** Remembers a query that was run. @param {Past} past */
export function remember(past) {
  const others = kept.read('history', []).filter(one => one.text !== past.text);
  kept.write('history', [past, ...others].slice(0, MOST));
  paint();
}

/** Keeps a query under a name; an older one of this name is lost. @param {Saved} saved @returns {boolean} whether it outlives the page */
export function save(saved) {
  const others = kept.read('saved', []).filter(one => one.name !== saved.name);
  const isKept = kept.write('saved', [saved, ...others]);
  paint();
  return isKept;
}

const summary = text => text.split('\n').filter(line => !/^\s*(#|PREFIX\b|$)/i.test(line)).join(' ').replace(/\s+/g, ' ').slice(0, 90);

function paint() {
  const saved = kept.read('saved', []);
  const past = kept.read('history', []);
  const none = text => [element('li', { class: 'quiet' }, text)];
  at('saved').replaceChildren(...(saved.length > 0 ? saved.map(one => element('li', {},
    button(one.name, () => open(one), { class: 'open-query' }),
    button(say('删除', 'Delete'), () => {
      kept.write('saved', kept.read('saved', []).filter(other => other.name !== one.name));
      paint();
      at('saved').closest('details').querySelector('summary').focus();
    }, { class: 'small', 'aria-label': say(`删除“${one.name}”`, `Delete “${one.name}”`) }))) : none(say('还没有保存的查询', 'None is saved yet'))));
  at('history').replaceChildren(...(past.length > 0 ? past.map(one => element('li', {},
    button(summary(one.text), () => open(one), { class: 'open-query code' }),
    element('p', { class: 'quiet' }, new Date(one.when).toLocaleString(document.documentElement.lang), one.rows === undefined ? '' : say(` · ${number(one.rows)} 行`, ' · ' + many(one.rows, 'row'))))) : none(say('还没有运行过', 'Nothing has been run yet'))));
}

/** @param {function({text: string, view?: string, axes?: Object<string, string>}): void} act */
export function fill(act) {
  open = act;
  at('forget').addEventListener('click', () => {
    kept.write('history', []);
    paint();
  });
  paint();
}
