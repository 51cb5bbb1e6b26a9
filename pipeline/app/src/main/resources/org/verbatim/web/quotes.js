// Goes from quote to quote and through a theme's candidates, by key or button; copies a quote with its citation, and takes words
// that are selected in a comment for a quote of one's own.

import { say } from "./workbench.js";

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copies]");
  if (!button) return;
  try {
    await navigator.clipboard.writeText(button.dataset.copies);
    say("Copied.");
  } catch {
    say("The browser does not let the page copy: select the words instead.");
  }
});

document.addEventListener("selectionchange", () => {
  const selection = document.getSelection();
  const whole = selection.anchorNode?.parentElement?.closest(".whole");
  if (!whole || selection.isCollapsed || !whole.contains(selection.focusNode)) return;
  const field = whole.parentElement.querySelector(".own input[name=words]");
  if (field) field.value = selection.toString();
});

/** The quote that has the focus. */
function current() {
  return document.activeElement?.closest(".quote");
}

/** Every quote that can be seen. */
function visible() {
  return [...document.querySelectorAll("#tray .quote")].filter((quote) => quote.checkVisibility());
}

function look(quote) {
  quote?.focus({ preventScroll: true });
  quote?.scrollIntoView({ block: "nearest" });
}

/** The candidate behind the one that has the focus; behind the last comes the first. */
function nextCandidate(theme) {
  const candidates = theme?.querySelector(".candidates");
  if (!candidates) return;
  candidates.open = true;
  const quotes = [...candidates.querySelectorAll(".quote")];
  look(quotes[(quotes.indexOf(current()) + 1) % quotes.length]);
}

function move(by) {
  const quotes = visible();
  const at = quotes.indexOf(current());
  look(quotes[at < 0 ? 0 : Math.min(Math.max(at + by, 0), quotes.length - 1)]);
}

function press(selector) {
  current()?.querySelector(selector)?.click();
}

const KEYS = {
  n: () => nextCandidate(current()?.closest(".theme") ?? document.querySelector("#tray .theme:has(.candidates)")),
  j: () => move(1),
  k: () => move(-1),
  p: () => press("button[value=pin], button[value=release]"),
  x: () => press("button[value=reject]"),
  c: () => press("[data-copies]"),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || !document.getElementById("tray")) return;
  if (event.target.closest("input, textarea, select")) return;
  const act = KEYS[event.key];
  if (act) {
    event.preventDefault();
    act();
  }
});
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-next-candidate]");
  if (button) nextCandidate(button.closest(".theme"));
});

// A decision draws the tray anew: what stood open stays so, and the eye stays where it was.
const LISTS = [".candidates", ".rejected"];
let kept = null;
document.addEventListener("htmx:beforeSwap", (event) => {
  if (event.detail.target.id !== "tray") return;
  const theme = current()?.closest(".theme");
  kept = {
    open: LISTS.flatMap((list) =>
      [...document.querySelectorAll(`#tray ${list}[open]`)].map((open) => ({ list, theme: open.closest(".theme").id })),
    ),
    theme: theme?.id,
    place: theme ? [...theme.querySelectorAll(".quote")].indexOf(current()) : -1,
  };
});
document.addEventListener("htmx:afterSwap", (event) => {
  if (event.detail.target.id !== "tray" || !kept) return;
  for (const { list, theme } of kept.open) {
    const again = document.getElementById(theme)?.querySelector(list);
    if (again) again.open = true;
  }
  const quotes = [...(document.getElementById(kept.theme)?.querySelectorAll(".quote") ?? [])];
  if (kept.place >= 0) look(quotes[Math.min(kept.place, quotes.length - 1)]);
  kept = null;
});
