// The words of a comment that are selected, counted as the server counts them: in Unicode code points of what was written.

/**
 * What is selected within one comment; null if nothing is.
 * @returns {{ row: HTMLElement, start: number, end: number, words: string } | null}
 */
export function selectedWords() {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const verbatim = elementOf(range.startContainer)?.closest("[data-verbatim]");
  if (!verbatim || !verbatim.contains(range.endContainer)) return null;
  const start = place(verbatim, range.startContainer, range.startOffset);
  const end = place(verbatim, range.endContainer, range.endOffset);
  const words = range.toString();
  return words.trim() === "" || end <= start ? null : { row: verbatim.closest(".row"), start, end, words };
}

function elementOf(node) {
  return node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
}

/** A piece knows where it begins; within it, characters are counted. */
function place(verbatim, node, offset) {
  let piece = elementOf(node)?.closest("[data-at]");
  if (!piece) {
    // Between pieces: where the next one begins, or where the last one ends.
    const next = node.childNodes[offset];
    if (next?.dataset?.at) return Number(next.dataset.at);
    piece = verbatim.lastElementChild;
    return Number(piece.dataset.at) + points(piece.textContent);
  }
  const before = document.createRange();
  before.setStart(piece, 0);
  before.setEnd(node, offset);
  return Number(piece.dataset.at) + points(before.toString());
}

function points(text) {
  return [...text].length;
}
