// Where what a row says stands: document, words as written, position.
import { rows } from './api.js';
import { declared, expand, stated, unfolded } from './context.js';
import { at, button, element, say } from './dom.js';
import { fetchLabels, href, isFact, isNumber, isThing, nameOf, shown, textOf, written } from './terms.js';

/** @typedef {import('./api.js').Term} Term */
/** @typedef {Object<string, Term>} Row */
/**
 * What is looked for; the last two if there is no fact.
 * @typedef {Object} Sought
 * @property {Set<string>} facts
 * @property {Set<string>} places where some of them stand
 * @property {Set<string>} values each with a thing that it may be of, as VALUES has them
 * @property {Set<string>} relations subject, predicate or UNDEF, object
 */

const MOST = 20;
/** How many solutions, facts and relations of one row are looked at. */
const LOOKED_AT = 200;

const isPlace = iri => iri.includes('#char=');
const safe = iri => `<${iri.replace(/[<>"{}|^`\\\s]/g, encodeURIComponent)}>`;
const own = () => at('console').dataset.base + 'ontology#';
const iriOf = term => (term?.type === 'uri' ? term.value : undefined);

/**
 * Tells which rows may have evidence: those of triples between things, those that name a fact, and all whose query says what a thing of the graph is to another.
 * @param {import('./result.js').Result} result @param {string} text the query
 * @returns {function(Row): (null|function(AbortSignal): Promise<Sought>)} what finds it; null if there is none
 */
export function prover(result, text) {
  if (result.kind === 'graph') {
    return row => (isFact(row.s.value) || (isThing(row.s.value) && isThing(row.o.value)) ? async () => sought([row], [['?s', '?p', '?o']], {}) : null);
  }
  const prefixes = declared(text);
  const triples = stated(text);
  const isOwn = triples.some(([, predicate]) => expand(predicate, prefixes).startsWith(own()));
  const isOpen = triples.some(([, predicate]) => /^[?$]/.test(predicate));
  return row => {
    const things = Object.values(row).filter(term => term.type === 'uri' && isThing(term.value));
    return isOwn || (isOpen && things.length > 1) || things.some(term => isFact(term.value)) ? async signal => sought([row, ...await solutions(row, text, signal)], triples, prefixes) : null;
  };
}

/** All that was bound where a row was found. */
async function solutions(row, text, signal) {
  const bound = Object.entries(row).filter(([, term]) => term.type !== 'bnode');
  const values = `VALUES (${bound.map(([v]) => '?' + v).join(' ')}) { (${bound.map(([, term]) => (iriOf(term) ? safe(term.value) : written(term))).join(' ')}) }`;
  const query = unfolded(text, values, LOOKED_AT);
  if (!query) return [];
  return rows(query, signal).catch(error => {
    if (error.status === 400) return []; // some patterns take variables alone, as text:query does
    throw error;
  });
}

/** @param {Row[]} bound @param {string[][]} triples of the query @param {Object<string, string>} prefixes @returns {Sought} */
function sought(bound, triples, prefixes) {
  const named = new Set(bound.flatMap(row => Object.values(row)).map(iriOf).filter(iri => iri && isFact(iri)));
  const places = new Set([...named].filter(isPlace));
  const facts = new Set([...named].filter(iri => !isPlace(iri)));
  const [values, relations] = [new Set(), new Set()];
  const meaning = (word, row) => (/^[?$]/.test(word) ? row[word.slice(1)] : { type: 'uri', value: expand(word, prefixes) });
  for (const row of named.size > 0 ? [] : bound) {
    const things = Object.values(row).map(iriOf).filter(iri => iri && isThing(iri));
    for (const triple of triples) {
      const [subject, predicate, object] = triple.map(word => meaning(word, row));
      const by = iriOf(predicate);
      if (by === own() + 'value' && isNumber(object)) for (const thing of things) values.add(`(${written(object)} ${safe(thing)})`);
      else if (isThing(iriOf(subject) ?? '') && isThing(iriOf(object) ?? '')) relations.add(`(${safe(subject.value)} ${by ? safe(by) : 'UNDEF'} ${safe(object.value)})`);
    }
  }
  return { facts, places, values, relations };
}

/** The query for what was found: places that are known, those of the other facts, those of statements. A plan's statement states no relation yet. @param {Sought} what */
function query({ facts, places, values, relations }) {
  const few = all => [...all].slice(0, LOOKED_AT).join(' ');
  const list = all => few([...all].map(safe));
  return `PREFIX zz: <${own()}>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX owl: <http://www.w3.org/2002/07/owl#>
SELECT DISTINCT ?fact ?subject ?predicate ?object ?place ?document ?article ?date ?words ?start ?end WHERE {
  { VALUES ?place { ${list(places)} } OPTIONAL { VALUES ?fact { ${list(facts)} } ?fact zz:evidence ?place } }
  UNION { VALUES ?fact { ${list(facts)} } ?fact zz:evidence ?place FILTER NOT EXISTS { VALUES ?known { ${list(places)} } ?fact zz:evidence ?known } }
  UNION { VALUES (?value ?thing) { ${few(values)} } ?fact zz:value ?value ; ?link ?thing ; zz:evidence ?place }
  UNION {
    VALUES (?from ?by ?to) { ${few(relations)} }
    { ?fact rdf:subject ?from ; rdf:object ?to } UNION { ?fact rdf:subject ?to ; rdf:object ?from }
    ?fact rdf:predicate ?stated ; zz:status zz:Actual ; zz:evidence ?place .
    ?stated (rdfs:subPropertyOf|owl:inverseOf|^owl:inverseOf)* ?by .
  }
  ?place zz:document ?document ; zz:asWritten ?words ; oa:hasSelector ?selector .
  ?selector oa:start ?start ; oa:end ?end .
  OPTIONAL { ?fact rdf:subject ?subject ; rdf:predicate ?predicate ; rdf:object ?object }
  OPTIONAL { ?document zz:documentDate ?date }
  OPTIONAL { ?place zz:article ?article }
} ORDER BY ?document ?start ?fact LIMIT ${MOST + 1}`;
}

/** Opens a dialog with the evidence. @param {function(AbortSignal): Promise<Sought>} find */
export async function show(find) {
  const dialog = at('evidence');
  const body = at('evidence-body');
  const closed = new AbortController();
  dialog.addEventListener('close', () => closed.abort(), { once: true });
  body.replaceChildren(element('p', { class: 'quiet', role: 'status' }, say('正在查找……', 'Looking…')));
  dialog.showModal();
  try {
    const found = await rows(query(await find(closed.signal)), closed.signal);
    await fetchLabels(found.flatMap(row => ['document', 'article', 'fact', 'subject', 'predicate', 'object'].map(v => iriOf(row[v])).filter(Boolean)), shown.lang);
    if (closed.signal.aborted) return;
    body.replaceChildren(...found.slice(0, MOST).map(card), found.length > MOST ? element('p', {}, say(`这里是前 ${MOST} 处，还有更多。`, `These are the first ${MOST} places; there are more.`)) : '');
    if (found.length === 0) body.replaceChildren(element('p', {}, say('没有找到直接说出这一行的字句：它可能是推得或算得的，或出自目录。', 'No words were found that say this row outright: it may be inferred or computed, or be of the catalogue.')));
  } catch (error) {
    if (!closed.signal.aborted) body.replaceChildren(element('p', { class: 'problem' }, error.message));
  }
}

/** Where one thing is said. @param {Row} row */
function card(row) {
  const documentPage = href(row.document.value);
  const fact = row.subject ? [row.subject, row.predicate, row.object].map(textOf).join(' · ') : row.fact && nameOf(row.fact.value);
  return element('article', { class: 'card' },
    element('p', {}, element('mark', { lang: 'zh' }, row.words.value)),
    element('p', {}, element('a', { href: documentPage + '#' + row.place.value.split('#')[1] }, nameOf(row.document.value)),
      row.date ? `　${row.date.value}` : ''),
    row.article ? element('p', {}, nameOf(row.article.value)) : null,
    element('p', { class: 'quiet' }, say(`字符 ${row.start.value}–${row.end.value}`, `characters ${row.start.value}–${row.end.value}`)),
    fact ? element('p', { class: 'quiet' }, element('a', { href: href(row.fact.value) }, fact)) : null);
}

/** Makes the dialog's button work. */
export function prepare() {
  at('evidence').querySelector('header').append(button(say('关闭', 'Close'), () => at('evidence').close()));
}
