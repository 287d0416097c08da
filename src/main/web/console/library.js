// The query library, with search.
import { get } from './api.js';
import { at, button, element, isChinese, many, onWritten, say } from './dom.js';

/** @param {function({text: string, view: string, x?: string, y?: string}): void} open */
export async function fill(open) {
  const list = at('library');
  let all;
  try {
    all = await get('/api/examples', { lang: isChinese ? 'zh' : 'en' });
  } catch (error) {
    list.replaceChildren(element('li', { class: 'problem' }, error.message));
    return;
  }
  const search = at('library-search');
  const paint = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const found = all.filter(one => words.every(word => `${one.title} ${one.question} ${one.name}`.toLowerCase().includes(word)));
    list.replaceChildren(...found.map(one => element('li', {},
      button(one.title, () => open(one), { class: 'open-query' }), element('p', { class: 'quiet' }, one.question))));
    at('library-count').textContent = say(`${found.length} 条`, many(found.length, 'query'));
  };
  onWritten(search, paint);
  paint();
}
