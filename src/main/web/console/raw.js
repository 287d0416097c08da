// The answer as it came.
import { element, say } from './dom.js';

const MOST = 200_000;

export const id = 'raw';
export const label = say('原文', 'Raw');
export const can = () => '';

/** @param {HTMLElement} box @param {import('./result.js').Result} result */
export function draw(box, result) {
  if (result.raw.length > MOST) box.append(element('p', { class: 'quiet' }, say('只显示开头；全文请下载。', 'Only the beginning is shown; download the whole.')));
  box.append(element('pre', { tabindex: '0', role: 'region', 'aria-label': label }, result.raw.slice(0, MOST)));
}
