// Words selected in a comment become a rule; a rule that was tried is added with a click.

import { ask } from "./workbench.js";

const selected = () => document.getElementById("selected");
let asking = new AbortController();
let last = "";

/** Writes a rule below the others, and lets the page ask what that changes. */
function add(rule) {
  const rules = document.getElementById("rules");
  const written = rules.value.replace(/\s+$/, "");
  rules.value = written === "" ? rule : `${written}\n${rule}`;
  rules.rows = Math.min(14, rules.value.split("\n").length + 1);
  rules.dispatchEvent(new Event("input", { bubbles: true }));
  const place = selected();
  if (place) place.hidden = true;
  rules.focus();
}

/** The words that are selected in a comment, if any. */
function words() {
  const selection = document.getSelection();
  const element = selection.anchorNode?.parentElement?.closest(".comments .verbatim");
  return element && !selection.isCollapsed ? selection.toString().trim().slice(0, 400) : "";
}

async function suggest() {
  const found = words();
  const place = selected();
  const theme = document.querySelector("#editor input[name=theme]");
  if (!place || !theme || found === last) return;
  last = found;
  if (found === "") return;
  asking.abort();
  asking = new AbortController();
  try {
    const query = new URLSearchParams({ theme: theme.value, words: found });
    const told = await ask(`/themes/suggest?${query}`, undefined, asking.signal);
    if (told !== null && told.trim() !== "") {
      place.innerHTML = told;
      place.hidden = false;
    }
  } catch (given) {
    if (given.name !== "AbortError") throw given;
  }
}

if (!document.documentElement.dataset.themes) {
  document.documentElement.dataset.themes = "heard";
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-adds-rule]");
    if (button) add(button.dataset.addsRule);
  });
  document.addEventListener("mouseup", () => setTimeout(suggest, 0));
  document.addEventListener("keyup", (event) => {
    if (event.shiftKey || event.key === "Shift") suggest();
    if (event.key === "Escape" && selected()) selected().hidden = true;
  });
}
