// What every screen has: what is wrong is shown where it can be read, and what is saved is said.

const problems = document.getElementById("problems");
const saved = document.getElementById("saved");

/** Shows what is wrong; `html` comes from the server, which escapes what it shows. */
export function tellProblems(html) {
  problems.innerHTML = html;
}

/** Shows one sentence of what is wrong. */
export function tellFault(sentence) {
  const line = document.createElement("p");
  line.className = "fault";
  line.textContent = sentence;
  problems.replaceChildren(line);
}

/** Takes away what was wrong. */
export function forgetProblems() {
  problems.replaceChildren();
}

/** Says that something is on the disk, or on its way there. */
export function say(sentence) {
  saved.textContent = sentence;
}

/**
 * Asks the server: the text it answers. What it refuses is shown, and null comes back.
 * @param {string} path
 * @param {URLSearchParams | undefined} form posted if given
 * @param {AbortSignal | undefined} signal gives the question up
 */
export async function ask(path, form, signal) {
  const response = await fetch(path, {
    method: form ? "POST" : "GET",
    body: form,
    signal,
    headers: { "HX-Request": "true" },
  });
  if (response.ok) {
    return response.status === 204 ? "" : await response.text();
  }
  const told = await response.text();
  if (response.status === 422) {
    tellProblems(told);
  } else {
    tellFault(told || "The workbench does not answer.");
  }
  return null;
}

// Pieces that htmx asks for: a refusal is shown above the screen, unless the piece has a place for it.
document.addEventListener("htmx:beforeSwap", (event) => {
  const { xhr, target } = event.detail;
  if (xhr.status === 422 && !target.matches("[data-tells-problems]")) {
    event.detail.shouldSwap = false;
    tellProblems(xhr.responseText);
  } else if (xhr.status >= 400 && xhr.status !== 422) {
    tellFault(xhr.responseText);
  }
});
document.addEventListener("htmx:sendError", () => {
  tellFault("The workbench does not answer. Start it again; what was saved is safe, and this page goes on where it was.");
});
document.addEventListener("htmx:afterRequest", (event) => {
  if (event.detail.successful) forgetProblems();
});
