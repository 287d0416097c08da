// Where a value stands: document, words as written, position.
import { rows } from './api.js';
import { LATITUDE, LONGITUDE } from './result.js';
import { at, button, element, say } from './dom.js';
import { fetchLabels, href, isFact, isNumber, isThing, nameOf, shown, written } from './terms.js';

/** @typedef {import('./api.js').Term} Term */

const HEAD = box => `PREFIX zz: <${box.dataset.base}ontology#>
PREFIX oa: <http://www.w3.org/ns/oa#>
`;
const MOST = 20;

/** What of a row has evidence: its facts, or else a number and the things that it may be of. @param {Object<string, Term>} row */
export function evident(row) {
  const terms = Object.entries(row).filter(([v]) => !LATITUDE.test(v) && !LONGITUDE.test(v)).map(([, term]) => term);
  const facts = terms.filter(term => term.type === 'uri' && isFact(term.value)).map(term => term.value);
  if (facts.length > 0) return { facts, value: null, about: [] };
  const value = terms.find(term => isNumber(term) && term.datatype.endsWith('#decimal'));
  const about = terms.filter(term => term.type === 'uri' && isThing(term.value)).map(term => term.value);
  return value && about.length > 0 ? { facts: [], value, about } : null;
}

/** The query that finds it. @param {{facts: string[], value: Term|null, about: string[]}} what */
function query(what) {
  const safe = iri => `<${iri.replace(/[<>"{}|^`\\\s]/g, encodeURIComponent)}>`;
  const facts = what.value
    ? `VALUES ?thing { ${what.about.map(safe).join(' ')} } ?fact zz:value ${written(what.value)} ; ?link ?thing ; zz:evidence ?place .`
    : `VALUES ?given { ${what.facts.map(safe).join(' ')} } { ?given zz:evidence ?place . BIND(?given AS ?fact) } UNION { ?given oa:hasSelector ?any . BIND(?given AS ?place) }`;
  return `${HEAD(at('console'))}SELECT DISTINCT ?fact ?place ?document ?article ?date ?words ?start ?end WHERE {
  ${facts}
  ?place zz:document ?document ; zz:asWritten ?words ; oa:hasSelector ?selector .
  ?selector oa:start ?start ; oa:end ?end .
  OPTIONAL { ?document zz:documentDate ?date }
  OPTIONAL { ?place zz:article ?article }
} ORDER BY ?document ?start LIMIT ${MOST}`;
}

/** Opens a dialog with the evidence. @param {NonNullable<ReturnType<typeof evident>>} what */
export async function show(what) {
  const dialog = at('evidence');
  const body = at('evidence-body');
  const text = query(what);
  body.replaceChildren(element('p', { class: 'quiet' }, say('正在查找……', 'Looking…')));
  dialog.showModal();
  try {
    const found = await rows(text);
    await fetchLabels(found.flatMap(row => [row.document, row.article, row.fact].filter(Boolean).map(term => term.value)), shown.lang);
    body.replaceChildren(...(found.length > 0 ? found.map(card) : [element('p', {}, say('没有找到这一行的依据。', 'No evidence was found for this row.'))]));
  } catch (error) {
    body.replaceChildren(element('p', { class: 'problem' }, error.message));
  }
}

/** Where one thing is said. */
function card(row) {
  const link = (term, target) => element('a', { href: target }, nameOf(term.value));
  const documentPage = href(row.document.value);
  return element('article', { class: 'card' },
    element('p', {}, element('mark', { lang: 'zh' }, row.words.value)),
    element('p', {}, link(row.document, documentPage + '#' + row.place.value.split('#')[1]),
      row.date ? `　${row.date.value}` : ''),
    row.article ? element('p', {}, nameOf(row.article.value)) : null,
    element('p', { class: 'quiet' }, say(`字符 ${row.start.value}–${row.end.value}`, `characters ${row.start.value}–${row.end.value}`)),
    row.fact ? element('p', { class: 'quiet' }, link(row.fact, href(row.fact.value))) : null);
}

/** Makes the dialog's button work. */
export function prepare() {
  at('evidence').querySelector('header').append(button(say('关闭', 'Close'), () => at('evidence').close()));
}
