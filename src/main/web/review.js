// @ts-check
// Deciding on candidates by keyboard. The server writes the page; this swaps its parts.

const root = /** @type {HTMLElement} */ (document.getElementById('review'));
const said = /** @type {HTMLElement} */ (document.getElementById('said'));
const shortcuts = /** @type {HTMLInputElement} */ (document.getElementById('keys'));
const PARTS = ['progress', 'card', 'text'];
const SHORTCUTS = 'review-shortcuts';

/** The decision that undo takes back where the candidate has none: its key and its address. */
let last = null;
let busy = false;

const card = () => /** @type {HTMLElement} */ (document.getElementById('card'));

/** Brings the candidate's mark into the text's pane. */
function scrollToMark() {
  const mark = document.getElementById(card().dataset.mark ?? '');
  const pane = /** @type {HTMLElement} */ (document.getElementById('text'));
  if (!mark) return;
  const place = mark.getBoundingClientRect().top - pane.getBoundingClientRect().top;
  if (place < 0 || place > pane.clientHeight - 60) pane.scrollTop += place - pane.clientHeight / 3;
}

/** Shows the candidate at an address of this page. */
async function show(href, message = '') {
  const answer = await fetch(href, { headers: { Accept: 'text/html' } });
  if (!answer.ok) {
    refuse(`${answer.status}`);
    return;
  }
  const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const id of PARTS) {
    const from = /** @type {HTMLElement} */ (next.getElementById(id));
    const to = /** @type {HTMLElement} */ (document.getElementById(id));
    const top = to.scrollTop;
    to.replaceChildren(...from.childNodes);
    Object.keys(to.dataset).forEach((name) => delete to.dataset[name]);
    Object.assign(to.dataset, from.dataset);
    to.scrollTop = top;
  }
  history.replaceState(null, '', href);
  scrollToMark();
  const title = /** @type {HTMLElement} */ (document.getElementById('card-title'));
  title.focus({ preventScroll: innerWidth > 960 });
  said.textContent = `${message} ${title.textContent}`;
}

function refuse(why) {
  const place = /** @type {HTMLElement} */ (document.getElementById('refused'));
  place.textContent = `${root.dataset.failed}: ${why}`;
}

/** @param {{ key: string, verdict: string, patch?: object, note?: string }} decision */
async function send(decision) {
  const answer = await fetch('/review', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify(decision),
  });
  if (answer.ok) return true;
  const problem = await answer.json().catch(() => ({}));
  refuse(problem.detail ?? String(answer.status));
  return false;
}

/** One thing after another: a second key while the first is on its way does nothing. */
async function once(work) {
  if (busy) return;
  busy = true;
  try {
    await work();
  } catch (e) {
    refuse(e.message);
  } finally {
    busy = false;
  }
}

const decide = (verdict, patch = {}, note = '') =>
  once(async () => {
    const { key, here, next } = card().dataset;
    if (!key || !here || !(await send({ key, verdict, patch, note }))) return;
    last = { key, here };
    await show(next ?? here, root.dataset.done);
  });

const undo = () =>
  once(async () => {
    const { key, here, decided } = card().dataset;
    const taken = decided === 'true' ? { key, here } : last;
    if (!taken || !(await send({ key: taken.key, verdict: 'undo' }))) return;
    last = null;
    await show(taken.here, root.dataset.done);
  });

const go = (way) =>
  once(async () => {
    const href = card().dataset[way];
    if (href) await show(href);
    else said.textContent = way === 'next' ? root.dataset.last : root.dataset.first;
  });

function edit() {
  const box = /** @type {HTMLDetailsElement | null} */ (document.getElementById('edit'));
  if (!box) return;
  box.open = true;
  box.querySelector('input, select')?.focus();
}

const KEYS = {
  j: () => go('next'),
  k: () => go('previous'),
  a: () => decide('accept'),
  r: () => decide('reject'),
  e: edit,
  u: undo,
  '?': () => {
    const help = /** @type {HTMLDetailsElement} */ (document.getElementById('help'));
    help.open = !help.open;
    help.querySelector('summary')?.focus();
  },
};

const writes = (target) => target.matches('input:not([type=checkbox]), select, textarea');

addEventListener('keydown', (event) => {
  const target = /** @type {Element} */ (event.target);
  if (event.key === 'Escape' && target.closest('#edit')) {
    /** @type {HTMLFormElement} */ (document.getElementById('correct')).reset();
    /** @type {HTMLDetailsElement} */ (document.getElementById('edit')).open = false;
    document.getElementById('card-title')?.focus();
    return;
  }
  const action = Object.hasOwn(KEYS, event.key) ? KEYS[event.key] : null;
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing && !event.repeat;
  if (!action || !isPlain || !shortcuts.checked || writes(target)) return;
  event.preventDefault();
  action();
});

root.addEventListener('click', (event) => {
  const target = /** @type {Element} */ (event.target);
  const button = /** @type {HTMLElement | null} */ (target.closest('[data-verdict], [data-edit]'));
  const link = /** @type {HTMLAnchorElement | null} */ (target.closest('#card a[data-go], #text a'));
  if (button) {
    const verdict = button.dataset.verdict;
    if (verdict === undefined) edit();
    else if (verdict === 'undo') undo();
    else decide(verdict);
  } else if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    once(() => show(link.href));
  }
});

root.addEventListener('submit', (event) => {
  const form = /** @type {HTMLFormElement} */ (event.target);
  if (form.id !== 'correct') return;
  event.preventDefault();
  const note = /** @type {HTMLInputElement} */ (form.querySelector('[data-note]'));
  decide('correct', Object.fromEntries(new FormData(form)), note.value);
});

shortcuts.checked = localStorage.getItem(SHORTCUTS) !== 'off';
shortcuts.addEventListener('change', () => localStorage.setItem(SHORTCUTS, shortcuts.checked ? 'on' : 'off'));
scrollToMark();
document.documentElement.dataset.review = 'ready';
