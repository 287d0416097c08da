// How the server understands the query, and how it will evaluate it.
import { element, say } from './dom.js';
import { post } from './api.js';

export const id = 'plan';
export const label = say('执行计划', 'Plan');
export const can = () => '';

/** @param {HTMLElement} box @param {import('./result.js').Result} result @param {{query: string}} settings */
export async function draw(box, result, settings) {
  const plan = await post('/api/plan', settings.query);
  for (const [title, text] of [[say('代数式', 'Algebra'), plan.algebra], [say('优化后', 'Optimised'), plan.optimised]]) {
    box.append(element('h2', {}, title), element('pre', { tabindex: '0', role: 'region', 'aria-label': title }, text));
  }
}
