// Why there is nothing.
import { post } from './api.js';
import { occurrences } from './context.js';
import { button, element, number, pick, say } from './dom.js';
import { wordFor } from './insert.js';
import { isNumber } from './terms.js';

/** Whether a result is the one row of a query that counted nothing. @param {import('./result.js').Result} result @param {string} text */
export const isZero = ({ variables, rows }, text) => rows.length === 1 && /\b(COUNT|SUM|AVG|MIN|MAX|SAMPLE|GROUP_CONCAT)\s*\(/i.test(text)
  && variables.every(v => !rows[0][v] || (isNumber(rows[0][v]) ? Number(rows[0][v].value) === 0 : rows[0][v].value === ''));

/**
 * @param {HTMLElement} box @param {string} text the query
 * @param {{replace: function(string): void, go: function(number): void, insert: function(Object): void}} editor
 * @param {boolean} isCount whether there is a row, of zeros, which may mean something
 */
export async function explain(box, text, editor, isCount = false) {
  box.append(element('h2', {}, isCount ? say('什么也没有数到', 'Nothing was counted') : say('没有结果', 'No result')));
  const place = element('div', { role: 'status' }, element('p', { class: 'quiet' }, say('正在查找原因……', 'Looking for the reason…')));
  box.append(place);
  let answer;
  try {
    answer = await post('/api/explain', text);
  } catch (error) {
    place.replaceChildren(element('p', { class: 'quiet' }, say('原因没有查出：', 'No reason was found: ') + error.message));
    return;
  }
  if (isCount && !answer.empty) return box.replaceChildren();
  const parts = [];
  const { failing } = answer;
  if (failing) {
    parts.push(element('p', {}, say('第一个没有结果的部分：', 'The first part that yields nothing: '),
      failing.line ? button(say(`第 ${failing.line} 行`, `Line ${failing.line}`), () => editor.go(failing.line), { class: 'small' }) : null),
    element('pre', { tabindex: '0', role: 'region', 'aria-label': say('没有结果的部分', 'Part without result') }, failing.text), element('p', {}, pick(failing.reason)));
  }
  const offers = new Map();
  for (const one of answer.nearest ?? []) if (one.instead) offers.set(one.instead + one.text, { from: one.instead, to: one.text, reason: pick(one.reason) });
  for (const one of offers.size > 0 ? [] : answer.unknownTerms ?? []) {
    if (!one.nearest) continue;
    offers.set(one.iri, { from: `<${one.iri}>`, to: `<${one.nearest}>`, reason: '' });
  }
  if (offers.size > 0) {
    parts.push(element('p', {}, say('是不是要找：', 'Did you mean:')), element('ul', {}, ...[...offers.values()].map(offer => element('li', {},
      button(say('改为 ', 'Use ') + (/^<.*>$/.test(offer.to) ? wordFor(offer.to.slice(1, -1), text).text : offer.to), () => editor.replace(exchange(text, offer.from, offer.to)), { class: 'small' }), ' ', offer.reason))));
  }
  if ((answer.parts ?? []).length > 1) {
    parts.push(element('details', {}, element('summary', {}, say('各部分的结果数', 'Rows of each part')), element('ol', {}, ...answer.parts.map(part =>
      element('li', {}, element('code', {}, part.text), ` ${say('：', ': ')}${number(part.rows)}`)))));
  }
  if (parts.length === 0) parts.push(element('p', {}, say('各部分都有结果，但没有一行同时满足它们。', 'Every part has results, but no row satisfies all of them.')));
  place.replaceChildren(...parts);
}

/** The query with one term in place of another, however it is written. */
function exchange(text, from, to) {
  const iri = /^<.*>$/.test(to) ? to.slice(1, -1) : null;
  const { text: word, declaration } = iri ? wordFor(iri, text) : { text: to, declaration: '' };
  const ways = [from, from.replace(/^"([^']*)"/s, "'$1'"), ...(/^<.*>$/.test(from) ? [wordFor(from.slice(1, -1), text).text] : [])];
  const old = ways.find(way => occurrences(text, way).length > 0) ?? from;
  return declaration + occurrences(text, old).reduceRight((other, place) => other.slice(0, place) + word + other.slice(place + old.length), text);
}
