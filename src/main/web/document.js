// @ts-check
// The text beside the facts: opens what the address names, and lights up both sides of it.

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

/** Where a range of the text is listed: by its own name, else the first place from there on. @param {string} id */
function listed(id) {
  const start = Number(/^char=(\d+),\d+$/.exec(id)?.[1]);
  return (
    document.getElementById(id) ??
    [...document.querySelectorAll("[id^='char=']")].find(
      (place) => Number(place.id.slice("char=".length).split(",")[0]) >= start)
  );
}

function follow() {
  document.querySelectorAll(".lit").forEach((lit) => lit.classList.remove("lit"));
  const target = listed(decodeURIComponent(location.hash.slice(1)));
  if (!target) {
    return;
  }
  for (let box = target.closest("details"); box; box = box.parentElement?.closest("details") ?? null) {
    box.open = true;
  }
  target.scrollIntoView({ block: target.id.startsWith("at=") ? "center" : "start" });
  const twin = document.getElementById(other(target.id));
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
