// @ts-check
// The text beside the facts: opens what the address names, and lights up both sides of it.

/** @param {string} fragment */
const element = (fragment) => document.getElementById(decodeURIComponent(fragment));

const other = (id) =>
  id.startsWith("char=") ? id.replace("char=", "at=") : id.startsWith("at=") ? id.replace("at=", "char=") : "";

const calm = matchMedia("(prefers-reduced-motion: reduce)");

/** @param {HTMLElement} item */
function scrollInPane(item) {
  const pane = item.closest(".source");
  if (!pane || getComputedStyle(pane).overflowY === "visible") {
    return;
  }
  const top = item.getBoundingClientRect().top - pane.getBoundingClientRect().top + pane.scrollTop;
  pane.scrollTo({ top: top - pane.clientHeight / 3, behavior: calm.matches ? "auto" : "smooth" });
}

function follow() {
  document.querySelectorAll(".lit").forEach((lit) => lit.classList.remove("lit"));
  const id = decodeURIComponent(location.hash.slice(1));
  const target = id ? element(id) : null;
  if (!target) {
    return;
  }
  for (let box = target.closest("details"); box; box = box.parentElement?.closest("details") ?? null) {
    box.open = true;
  }
  target.scrollIntoView({ block: id.startsWith("at=") ? "center" : "start" });
  const twin = document.getElementById(other(id));
  if (twin) {
    twin.classList.add("lit");
    scrollInPane(twin);
  }
}

/** @param {Event} event */
function light(event) {
  const isOn = event.type === "mouseover" || event.type === "focusin";
  const from = /** @type {Element} */ (event.target).closest(".said[id], .place");
  const twin = from ? document.getElementById(other(from.id)) : null;
  twin?.classList.toggle("near", isOn);
}

for (const type of ["mouseover", "mouseout", "focusin", "focusout"]) {
  document.querySelector(".reader")?.addEventListener(type, light);
}
addEventListener("hashchange", follow);
addEventListener("beforeprint", () =>
  document.querySelectorAll("details.chapter").forEach((box) => box.setAttribute("open", "")));
follow();
