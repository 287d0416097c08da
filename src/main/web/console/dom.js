// Small things that all modules of the console use: texts in the page's language, elements, storage.

/** Whether the page is in Chinese. */
export const isChinese = document.documentElement.lang.startsWith('zh');

/** Of a text in both languages, the page's. @param {string} zh @param {string} en */
export const say = (zh, en) => (isChinese ? zh : en);

/** Of a message as the server writes it, the page's. @param {{zh: string, en: string}} both */
export const pick = both => (both ? say(both.zh, both.en) : '');

/**
 * An element. Texts never become markup.
 * @param {string} tag
 * @param {Object<string, any>} [properties] `on…` are listeners, the rest attributes; null leaves one out
 * @param {...(Node|string|null)} children
 * @returns {HTMLElement}
 */
export function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children.filter(child => child !== null && child !== undefined));
  return made;
}

/** @param {string} text @param {function(Event): void} act @param {Object} [more] */
export const button = (text, act, more = {}) =>
  element('button', { type: 'button', onclick: act, ...more }, text);

/** The element with an id. @param {string} id @returns {any} */
export const at = id => document.getElementById(id);

/** A number as the page's language writes it. @param {number} n */
export const number = n => n.toLocaleString(isChinese ? 'zh-CN' : 'en');

/** So many things, in English. @param {number} n @param {string} one what one of them is called */
export const many = (n, one) => `${number(n)} ${n === 1 ? one : one.replace(/y$/, 'ie') + 's'}`;

/** A select with a label. @param {string} label @param {[string, string][]} options @param {string} value @param {function(string): void} act */
export function choice(label, options, value, act) {
  const select = element('select', { onchange: () => act(select.value) },
    ...options.map(([key, text]) => element('option', { value: key, selected: key === value }, text)));
  return element('label', { class: 'choice' }, element('span', {}, label), select);
}

/** Heeds what is written into a field, but not the letters that an input method still composes. @param {HTMLInputElement} field @param {function(): void} act */
export function onWritten(field, act) {
  field.addEventListener('input', event => event.isComposing || act());
  field.addEventListener('compositionend', act);
}

/** What the browser keeps for this site; where it keeps nothing, the page's own memory. */
export const kept = {
  memory: new Map(),
  /** @param {string} key @param {any} otherwise */
  read(key, otherwise) {
    try {
      const text = localStorage.getItem('zzkg.' + key);
      return text === null ? this.memory.get(key) ?? otherwise : JSON.parse(text);
    } catch {
      return this.memory.get(key) ?? otherwise;
    }
  },
  /** Where there is no room, a list loses its oldest half. @param {string} key @param {any} value @returns {boolean} whether it is kept after the page is closed */
  write(key, value) {
    this.memory.set(key, value);
    for (let rest = value; ; rest = rest.slice(0, Math.floor(rest.length / 2))) {
      try {
        localStorage.setItem('zzkg.' + key, JSON.stringify(rest));
        return true;
      } catch {
        if (!Array.isArray(rest) || rest.length < 2) return false;
      }
    }
  },
};
