// What every page has: search boxes that propose names while one types. The combobox pattern of
// WAI-ARIA, with a list that the box controls; without this script the form is sent as it is.
const WAIT = 120;

function option(id, item) {
  const li = document.createElement('li');
  li.id = id;
  li.setAttribute('role', 'option');
  li.setAttribute('aria-selected', 'false');
  const name = document.createElement('span');
  name.textContent = item.label;
  if (item.matched && item.matched !== item.label) {
    const matched = document.createElement('span');
    matched.className = 'matched';
    matched.textContent = ` ${item.matched}`;
    name.append(matched);
  }
  const type = document.createElement('span');
  type.className = 'type';
  type.textContent = item.type;
  li.append(name, type);
  return li;
}

function propose(form) {
  const input = form.querySelector('input[type=search]');
  const list = document.createElement('ul');
  const status = document.createElement('div');
  let items = [];
  let selected = -1;
  let timer = 0;
  let request = null;

  list.id = `${input.id}-list`;
  list.className = 'suggestions';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', form.querySelector('label').textContent);
  status.className = 'hidden';
  status.setAttribute('role', 'status');
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-expanded', 'false');
  form.append(list, status);

  function close() {
    list.hidden = true;
    selected = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  function select(index) {
    const options = list.children;
    if (selected >= 0) options[selected].setAttribute('aria-selected', 'false');
    selected = index;
    if (selected < 0) {
      input.removeAttribute('aria-activedescendant');
      return;
    }
    options[selected].setAttribute('aria-selected', 'true');
    options[selected].scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', options[selected].id);
  }

  function open(item) {
    const base = form.dataset.base;
    if (item.iri.startsWith(base)) {
      location.assign(`/${item.iri.slice(base.length)}`);
    } else {
      input.value = item.label;
      form.submit();
    }
  }

  function show(answer) {
    items = answer.items;
    selected = -1;
    list.replaceChildren(...items.map((item, i) => option(`${list.id}-${i}`, item)));
    [...list.children].forEach((li, i) => li.addEventListener('click', () => open(items[i])));
    list.hidden = items.length === 0;
    input.setAttribute('aria-expanded', String(items.length > 0));
    input.removeAttribute('aria-activedescendant');
    const none = answer.partial ? '' : form.dataset.none; // not all was looked through in time
    status.textContent = items.length ? `${items.length} ${form.dataset.some}` : none;
  }

  async function ask() {
    const text = input.value.trim();
    request?.abort();
    if (!text) {
      close();
      return;
    }
    request = new AbortController();
    const query = new URLSearchParams({ q: text, kind: 'entity', lang: form.dataset.lang, limit: '8' });
    try {
      const answer = await fetch(`/api/complete?${query}`, { signal: request.signal });
      if (answer.ok && document.activeElement === input) show(await answer.json());
    } catch (e) {
      if (e.name !== 'AbortError') close();
    }
  }

  function later(event) {
    if (event.isComposing) return;
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT);
  }

  // Letters on their way to becoming words are no question: what was about to be asked is not.
  function wait() {
    clearTimeout(timer);
    request?.abort();
  }

  input.addEventListener('input', later);
  input.addEventListener('compositionstart', wait);
  input.addEventListener('compositionend', later);
  input.addEventListener('blur', close);
  list.addEventListener('mousedown', (event) => event.preventDefault());
  input.addEventListener('keydown', (event) => {
    if (event.isComposing || event.keyCode === 229) return; // 229: Safari's Enter that ends a composition
    const count = list.hidden ? 0 : items.length;
    if (event.key === 'ArrowDown' && !count) {
      ask();
    } else if (event.key === 'ArrowDown') {
      select(selected + 1 < count ? selected + 1 : -1);
    } else if (event.key === 'ArrowUp' && count) {
      select(selected < 0 ? count - 1 : selected - 1);
    } else if (event.key === 'Escape' && count) {
      close();
    } else if (event.key === 'Enter' && count && selected >= 0) {
      open(items[selected]);
    } else {
      return;
    }
    event.preventDefault();
  });
}

document.querySelectorAll('form[role=search]').forEach(propose);

// The page in the other language opens at the same place.
const other = document.querySelector('header .language');
other.addEventListener('click', () => (other.hash = location.hash));

// A page that Back brings back from memory has what was ticked since; it is to say what it shows.
addEventListener('pageshow', (event) => {
  if (event.persisted) document.querySelectorAll('form.filter, form.compare').forEach((form) => form.reset());
});
