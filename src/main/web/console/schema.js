// Classes and properties with how often they are used; each opens a query.
import { get } from './api.js';
import { at, button, element, isChinese, number, onWritten, say } from './dom.js';
import { PREFIXES, nameOf, shorten } from './terms.js';

const LIMIT = 100;

const word = iri => shorten(iri)?.text ?? `<${iri}>`;

/** A query about some terms. @param {string} body @param {string[]} iris */
function query(body, iris) {
  const prefixes = new Set(['rdfs', ...iris.map(iri => shorten(iri)?.prefix).filter(Boolean)]);
  return [...prefixes].map(prefix => `PREFIX ${prefix}: <${PREFIXES[prefix]}>`).join('\n') + '\n' + body;
}

const ofClass = iri => query(`SELECT ?thing ?label WHERE {
  ?thing a ${word(iri)} .
  OPTIONAL { ?thing rdfs:label ?label . FILTER(LANG(?label) = "${isChinese ? 'zh' : 'en'}") }
}
ORDER BY ?label
LIMIT ${LIMIT}
`, [iri]);

const ofProperty = iri => query(`SELECT ?subject ?object WHERE {
  ?subject ${word(iri)} ?object .
}
LIMIT ${LIMIT}
`, [iri]);

/** @param {function({text: string, view: string}): void} open */
export async function fill(open) {
  const box = at('schema');
  let schema;
  try {
    schema = await get('/api/schema', { lang: isChinese ? 'zh' : 'en' });
  } catch (error) {
    box.replaceChildren(element('p', { class: 'problem' }, error.message));
    return;
  }
  const search = at('schema-search');
  const ends = list => (list ?? []).slice(0, 4).map(one => one.label ?? nameOf(one.iri)).join(say('、', ', '));
  const entry = (one, make, more) => element('li', {},
    button(one.label || word(one.iri), () => open({ text: make(one.iri), view: 'table' }), { class: 'open-query', title: one.definition || one.iri }),
    element('span', { class: 'count' }, number(one.count)),
    element('p', { class: 'quiet' }, word(one.iri), more));
  const paint = () => {
    const wanted = search.value.trim().toLowerCase();
    const fits = one => `${one.label} ${one.iri} ${one.definition}`.toLowerCase().includes(wanted);
    const part = (title, all, make, more) => {
      const found = all.filter(fits);
      return [element('h2', {}, `${title} (${number(found.length)})`), element('ul', { class: 'plain' }, ...found.map(one => entry(one, make, more(one))))];
    };
    box.replaceChildren(
      ...part(say('类', 'Classes'), schema.classes, ofClass, () => ''),
      ...part(say('属性', 'Properties'), schema.properties, ofProperty, one => {
        const [from, to] = [ends(one.domains), ends(one.ranges)];
        return from || to ? `　${from} → ${to}` : '';
      }));
  };
  onWritten(search, paint);
  paint();
}
