// A plain field that finds a thing and puts it into the query: for phones, and where the editor and an input method do not agree.
import { get } from './api.js';
import { at, element, isChinese, onWritten, say } from './dom.js';
import { shorten } from './terms.js';

const PAUSE = 200;

/** What is said beside what was found. @param {{items: any[], partial: boolean}} answer */
function told({ items, partial }) {
  if (partial) return say('未能在一秒内查全，请再试', 'Not all was looked through within a second; try again');
  return items.length === 0 ? say('没有找到', 'Nothing found') : '';
}

/** @param {function(string): void} insert takes the IRI */
export function find(insert) {
  const field = at('finder');
  const list = at('found');
  let items = [];
  let active = -1;
  let timer = 0;
  let asked = 0;

  const unmark = () => {
    active = -1;
    field.removeAttribute('aria-activedescendant');
  };
  const close = () => {
    clearTimeout(timer);
    asked++; // an answer that is under way opens nothing
    unmark();
    list.hidden = true;
    field.setAttribute('aria-expanded', 'false');
  };
  const take = item => {
    close();
    field.value = '';
    insert(item.iri);
    at('finder-status').textContent = say(`已插入 ${item.label}`, `Inserted ${item.label}`);
  };
  const mark = index => {
    active = (index + items.length) % items.length;
    [...list.children].forEach((option, i) => option.setAttribute('aria-selected', String(i === active)));
    field.setAttribute('aria-activedescendant', 'found-' + active);
    list.children[active].scrollIntoView({ block: 'nearest' });
  };
  const show = answer => {
    items = answer.items;
    unmark();
    list.replaceChildren(...items.map((item, i) =>
      element('li', { role: 'option', id: 'found-' + i, 'aria-selected': 'false', onmousedown: event => event.preventDefault(), onclick: () => take(item) },
        item.label, element('span', { class: 'quiet' }, ` ${[item.type, shorten(item.iri)?.text].filter(Boolean).join(' · ')}`))));
    list.hidden = items.length === 0;
    field.setAttribute('aria-expanded', String(items.length > 0));
    at('finder-status').textContent = told(answer);
  };
  const ask = async () => {
    const q = field.value.trim();
    const mine = ++asked;
    if (!q) {
      at('finder-status').textContent = '';
      return close();
    }
    try {
      const answer = await get('/api/complete', { q, kind: 'any', lang: isChinese ? 'zh' : 'en', limit: 12 });
      if (mine === asked) show(answer);
    } catch (error) {
      if (mine !== asked) return;
      close();
      at('finder-status').textContent = error.message;
    }
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  };

  onWritten(field, later);
  field.addEventListener('compositionstart', () => { clearTimeout(timer); asked++; });
  field.addEventListener('blur', close);
  field.addEventListener('keydown', event => {
    if (event.isComposing || event.keyCode === 229) return; // 229: Safari's Enter that ends a composition
    if (event.key === 'Escape') close();
    if (list.hidden) return;
    if (event.key === 'ArrowDown') mark(active + 1);
    else if (event.key === 'ArrowUp') mark(active - 1);
    else if (event.key === 'Enter') take(items[Math.max(active, 0)]);
    else return;
    event.preventDefault();
  });
}
