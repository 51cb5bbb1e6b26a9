// The screen of comments: filters, the list, the keys.
import { ask, forgetProblems, say } from "./workbench.js";
import { Feed } from "./feed.js";
import { accepted, Coding, toggled } from "./coding.js";
import { selectedWords } from "./selection.js";

const form = document.getElementById("view");
const query = document.getElementById("query");
const list = document.getElementById("list");
const facets = document.getElementById("facets");
const palette = document.getElementById("palette");
const help = document.getElementById("help");
const memoForm = document.getElementById("memo-form");
const memo = document.getElementById("memo");
const chosenWords = document.getElementById("selected-words");
const TYPING_PAUSE = 250;
const FACETS_PAUSE = 400;

let feed = new Feed(document.getElementById("feed"));
const coding = new Coding(() => feed);

// --- what is looked at ---------------------------------------------------------------------------------------------

let asked = new AbortController();

function wanted() {
  const address = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (value !== "" && !(name === "order" && value === "respondent")) address.append(name, value);
  }
  return address;
}

async function look(address, keep = "push") {
  asked.abort();
  asked = new AbortController();
  try {
    const [view, choices] = await Promise.all([
      ask(`/grid/view?${address}`, undefined, asked.signal),
      ask(`/grid/facets?${address}`, undefined, asked.signal),
    ]);
    if (view === null || choices === null) {
      query.setAttribute("aria-invalid", "true");
      return;
    }
    query.removeAttribute("aria-invalid");
    forgetProblems();
    feed.close();
    list.innerHTML = view;
    showFacets(choices);
    if (keep === "push") history.pushState(null, "", `/grid?${address}`);
    window.scrollTo(0, 0);
    feed = new Feed(document.getElementById("feed"));
    showCurrent();
  } catch (stopped) {
    if (stopped.name !== "AbortError") throw stopped;
  }
}

/** Draws the filters again; what is opened, scrolled and focused stays so. */
function showFacets(html) {
  const open = new Map([...facets.querySelectorAll("details")].map((each) => [each.dataset.facet, each.open]));
  const held = facets.contains(document.activeElement) ? document.activeElement : null;
  const scrolled = facets.scrollTop;
  facets.innerHTML = html;
  for (const each of facets.querySelectorAll("details")) {
    if (open.has(each.dataset.facet)) each.open = open.get(each.dataset.facet);
  }
  facets.scrollTop = scrolled;
  if (held) {
    [...facets.querySelectorAll("input")].find((box) => box.name === held.name && box.value === held.value)?.focus();
  }
}

let facetsDue = 0;
document.addEventListener("coded", () => {
  clearTimeout(facetsDue);
  facetsDue = setTimeout(async () => {
    const html = await ask(`/grid/facets?${feed.address}&list=${feed.list}`).catch(() => null);
    if (html !== null) showFacets(html);
  }, FACETS_PAUSE);
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  look(wanted());
});
form.addEventListener("change", (event) => {
  if (event.target !== query) look(wanted());
});
facets.addEventListener("change", (event) => {
  const box = event.target;
  if (box.dataset.one && box.checked) {
    for (const other of facets.querySelectorAll("input")) {
      if (other !== box && other.name === box.name) other.checked = false;
    }
  }
  look(wanted());
});
let typed = 0;
query.addEventListener("input", () => {
  clearTimeout(typed);
  typed = setTimeout(() => look(wanted()), TYPING_PAUSE);
});
function clearFilters() {
  query.value = "";
  for (const box of document.querySelectorAll("input[form='view']")) box.checked = false;
  look(wanted());
}
document.getElementById("clear").addEventListener("click", clearFilters);
list.addEventListener("click", (event) => {
  if (event.target.closest("[data-clear]")) clearFilters();
  const turn = event.target.closest("[data-turn]");
  if (turn) {
    const address = new URLSearchParams(feed.address);
    address.set("at", turn.dataset.turn);
    look(address);
  }
});
window.addEventListener("popstate", () => location.reload());

const showFilters = document.getElementById("show-facets");
showFilters.addEventListener("click", () => {
  const open = facets.classList.toggle("open");
  showFilters.setAttribute("aria-expanded", String(open));
});

// --- the current comment -------------------------------------------------------------------------------------------

function showCurrent() {
  const row = feed.current();
  const applied = row ? row.dataset.applied.split(" ") : [];
  const suggested = row ? row.dataset.suggested.split(" ") : [];
  const which = document.getElementById("which");
  which.textContent = row ? row.dataset.comment : "";
  // Who codes blind is not led to what the rules say.
  const blind = document.getElementById("blind").checked;
  if (row && !blind) which.href = `/explain?comment=${encodeURIComponent(row.dataset.comment)}`;
  else which.removeAttribute("href");
  for (const key of palette.querySelectorAll("[data-key]")) {
    key.setAttribute("aria-pressed", String(applied.includes(key.dataset.theme)));
    key.classList.toggle("suggested", suggested.includes(key.dataset.theme));
  }
  press("none", row?.dataset.none === "yes");
  press("flag", row?.dataset.flagged === "yes");
  palette.querySelector("[data-do='accept']").disabled = suggested.filter(Boolean).length === 0;
  if (!memoForm.hidden && row) memo.value = row.dataset.memo;
  // A page that is opened again goes on where it was.
  const address = new URLSearchParams(feed.address);
  if (feed.place > 0) address.set("at", String(feed.place));
  history.replaceState(null, "", `/grid?${address}`);
}

function press(what, pressed) {
  palette.querySelector(`[data-do='${what}']`).setAttribute("aria-pressed", String(pressed));
}

document.addEventListener("current", showCurrent);
document.addEventListener("rows", showCurrent);

list.addEventListener("click", (event) => {
  const row = event.target.closest(".row");
  if (!row) return;
  const more = event.target.closest("[data-more]");
  if (more) {
    const open = row.querySelector(".words").classList.toggle("all");
    more.setAttribute("aria-expanded", String(open));
    more.dataset.closed ??= more.textContent;
    more.textContent = open ? "Show less" : more.dataset.closed;
  }
  if (Number(row.dataset.place) !== feed.place) feed.setCurrent(Number(row.dataset.place), "stay");
  const chip = event.target.closest(".chip");
  if (chip) coding.act(row.dataset.place, () => ({ do: chip.dataset.press, theme: chip.dataset.theme }));
});

// --- coding --------------------------------------------------------------------------------------------------------

function code(theme, removing = false) {
  const chosen = selectedWords();
  if (chosen && !removing) {
    document.getSelection().removeAllRanges();
    coding.act(chosen.row.dataset.place, () => ({
      do: "apply",
      theme,
      start: String(chosen.start),
      end: String(chosen.end),
    }));
  } else {
    coding.act(feed.place, (row) => (removing ? { do: "remove", theme } : toggled(row, theme)));
  }
}

const acts = {
  accept: () => coding.act(feed.place, accepted),
  none: () => coding.act(feed.place, () => ({ do: "none" })),
  flag: () => coding.act(feed.place, (row) => ({ do: row.dataset.flagged ? "unflag" : "flag" })),
  undo: () => coding.undo(),
  redo: () => coding.redo(),
  uncoded: () => coding.then(nextUncoded),
  memo: openMemo,
  help: () => help.showModal(),
};

async function nextUncoded() {
  const text = await ask(`/grid/next?${feed.address}&list=${feed.list}&from=${feed.place + 1}`);
  if (text === null) return;
  if (text.trim() === "") {
    say("Everything here is coded.");
    return;
  }
  const place = Number(text);
  if (place < feed.first || place >= feed.end) {
    const address = new URLSearchParams(feed.address);
    address.set("at", String(place));
    await look(address);
  }
  await feed.go(place);
}

function openMemo() {
  memoForm.hidden = false;
  memo.value = feed.current()?.dataset.memo ?? "";
  memo.focus();
}
function closeMemo() {
  memoForm.hidden = true;
  feed.current()?.focus({ preventScroll: true });
}
memoForm.addEventListener("submit", (event) => {
  event.preventDefault();
  const text = memo.value;
  coding.act(feed.place, () => ({ do: "memo", text }));
  closeMemo();
});
document.getElementById("memo-close").addEventListener("click", closeMemo);

// A press of the mouse must not take the selection away before it is used.
palette.addEventListener("mousedown", (event) => {
  if (event.target.closest("[data-theme]")) event.preventDefault();
});
palette.addEventListener("click", (event) => {
  const act = event.target.closest("[data-do]");
  const key = event.target.closest("[data-theme]");
  if (act) acts[act.dataset.do]();
  if (key) code(key.dataset.theme);
});
document.addEventListener("selectionchange", () => {
  const chosen = selectedWords();
  chosenWords.hidden = !chosen;
  chosenWords.textContent = chosen ? `A theme’s key codes the words “${short(chosen.words)}”.` : "";
});
function short(words) {
  const points = [...words];
  return points.length > 60 ? `${points.slice(0, 59).join("")}…` : words;
}

// --- keys ----------------------------------------------------------------------------------------------------------

const themes = new Map([...palette.querySelectorAll("[data-key]")].map((key) => [key.dataset.key, key.dataset.theme]));
const commands = { a: "accept", n: "none", u: "uncoded", f: "flag", m: "memo", z: "undo", y: "redo", "?": "help" };
let firstOfTwo = "";

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !help.open) {
    firstOfTwo = "";
    if (memoForm.contains(document.activeElement)) closeMemo();
    else feed.current()?.focus();
    return;
  }
  const editing = event.target.closest?.("input:not([type='checkbox']), textarea, select, dialog");
  if (editing || event.ctrlKey || event.metaKey || event.altKey) {
    if (!editing && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z") {
      event.preventDefault();
      (event.shiftKey ? acts.redo : acts.undo)();
    }
    return;
  }
  if (handled(event)) event.preventDefault();
});

function handled(event) {
  const key = pressed(event);
  if (firstOfTwo !== "") {
    const theme = themes.get(firstOfTwo + key);
    firstOfTwo = "";
    if (theme) code(theme, event.shiftKey);
    return Boolean(theme);
  }
  const theme = themes.get(key);
  if (theme) {
    code(theme, event.shiftKey);
  } else if ([...themes.keys()].some((pair) => pair.length === 2 && pair.startsWith(key))) {
    firstOfTwo = key;
    say(`${key} …`);
  } else if (key === "j" || (key === "arrowdown" && onRow(event))) {
    feed.go(feed.place + 1);
  } else if (key === "k" || (key === "arrowup" && onRow(event))) {
    feed.go(feed.place - 1);
  } else if (key === "/") {
    query.focus();
    query.select();
  } else if (commands[event.key] ?? commands[key]) {
    acts[commands[event.key] ?? commands[key]]();
  } else {
    return false;
  }
  return true;
}

/** The key, whatever Shift makes of it. */
function pressed(event) {
  if (event.shiftKey && /^Digit\d$/.test(event.code)) return event.code.slice(-1);
  return event.key.toLowerCase();
}

function onRow(event) {
  return event.target.matches?.(".row, body");
}

showCurrent();
