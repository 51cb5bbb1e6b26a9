// Copies a quote with its citation, and takes words that are selected in a comment for a quote of one's own.

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
