// One key presses one button: the one that names it. Whoever writes into a field means the letter.

if (!document.documentElement.dataset.keys) {
  document.documentElement.dataset.keys = "heard";
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (event.target.closest("input:not([type=checkbox]), textarea, select")) return;
    const key = CSS.escape(event.key.toLowerCase());
    const button = document.querySelector(`#content [data-key="${key}"]:not(:disabled)`);
    if (button) {
      event.preventDefault();
      button.click();
    }
  });
}
