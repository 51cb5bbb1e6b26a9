// The list of comments: chunks of rows, loaded when they come near and let go when they are far, so that a hundred
// thousand comments scroll and the page holds only what is seen.
import { ask } from "./workbench.js";

const NEAR = "1200px 0px";
const GUESSED_ROW = 150;

export class Feed {
  /** @param {HTMLElement} element as the server sent it, with the chunk to begin with */
  constructor(element) {
    this.element = element;
    this.address = element.dataset.address;
    this.list = element.dataset.list;
    this.size = Number(element.dataset.size);
    this.first = Number(element.dataset.first);
    this.end = this.first + Number(element.dataset.scrolled);
    this.chunk = Number(element.dataset.chunk);
    this.place = Number(element.dataset.at);
    this.loading = new Map();
    this.rowHeight = GUESSED_ROW;
    this.seen = new IntersectionObserver((entries) => this.come(entries), { rootMargin: NEAR });
    this.lay();
  }

  /** Lays a place for every chunk around the one that is there. */
  lay() {
    const there = this.element.querySelector(".chunk");
    const loaded = Number(there.dataset.from);
    if (there.children.length > 0) this.rowHeight = there.offsetHeight / there.children.length;
    const before = document.createDocumentFragment();
    const after = document.createDocumentFragment();
    for (let from = this.first; from < this.end; from += this.chunk) {
      if (from !== loaded) (from < loaded ? before : after).append(this.empty(from));
    }
    there.before(before);
    there.after(after);
    for (const chunk of this.element.children) this.seen.observe(chunk);
    this.setCurrent(this.place, "start");
  }

  empty(from) {
    const chunk = document.createElement("div");
    chunk.className = "chunk";
    chunk.dataset.from = String(from);
    chunk.style.height = `${Math.round(Math.min(this.chunk, this.end - from) * this.rowHeight)}px`;
    return chunk;
  }

  come(entries) {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting && target.children.length === 0) this.load(target);
      if (!isIntersecting) this.letGo(target);
    }
  }

  async load(chunk) {
    const from = chunk.dataset.from;
    if (this.loading.has(from)) return this.loading.get(from).done;
    const giveUp = new AbortController();
    const done = (async () => {
      try {
        const html = await ask(`/grid/rows?${this.address}&list=${this.list}&from=${from}`, undefined, giveUp.signal);
        if (html !== null) this.fill(chunk, html);
      } catch (stopped) {
        if (stopped.name !== "AbortError") throw stopped;
      } finally {
        this.loading.delete(from);
      }
    })();
    this.loading.set(from, { done, giveUp });
    return done;
  }

  fill(chunk, html) {
    const above = chunk.getBoundingClientRect().bottom < 0;
    const before = chunk.offsetHeight;
    chunk.innerHTML = html;
    chunk.style.height = "";
    // What is above the window must not push what is being read.
    if (above) window.scrollBy(0, chunk.offsetHeight - before);
    const current = this.current();
    if (current && chunk.contains(current)) current.classList.add("current");
    this.element.dispatchEvent(new CustomEvent("rows", { bubbles: true }));
  }

  letGo(chunk) {
    this.loading.get(chunk.dataset.from)?.giveUp.abort();
    if (chunk.children.length === 0 || chunk.contains(this.current())) return;
    chunk.style.height = `${chunk.offsetHeight}px`;
    chunk.replaceChildren();
  }

  /** The row of the current comment, if it is on the page. */
  current() {
    return document.getElementById(`r${this.place}`);
  }

  chunkOf(place) {
    return this.element.children[Math.floor((place - this.first) / this.chunk)];
  }

  /** Makes the comment at `place` the current one, and brings it into view. */
  async go(place, where = "nearest") {
    const to = Math.max(this.first, Math.min(place, this.end - 1));
    const chunk = this.chunkOf(to);
    if (!chunk) return;
    if (chunk.children.length === 0) {
      chunk.scrollIntoView({ block: "start" });
      await this.load(chunk);
    }
    this.setCurrent(to, where);
  }

  setCurrent(place, where) {
    const old = this.current();
    if (old) {
      old.classList.remove("current");
      old.tabIndex = -1;
    }
    this.place = place;
    const row = this.current();
    if (!row) return;
    row.classList.add("current");
    row.tabIndex = 0;
    if (where === "focus" || where === "nearest") {
      row.focus({ preventScroll: true });
      row.scrollIntoView({ block: "nearest" });
    } else if (where === "start" && place > this.first) {
      row.scrollIntoView({ block: "start" });
    }
    this.element.dispatchEvent(new CustomEvent("current", { bubbles: true }));
  }

  /** Puts a row as the server now draws it in the place of the one on the page. */
  replace(row) {
    const old = document.getElementById(row.id);
    if (!old) return;
    const held = old.contains(document.activeElement);
    old.replaceWith(row);
    if (row.id === `r${this.place}`) {
      row.classList.add("current");
      row.tabIndex = 0;
      if (held) row.focus({ preventScroll: true });
      this.element.dispatchEvent(new CustomEvent("current", { bubbles: true }));
    }
  }

  /** Every row on the page that shows this comment. */
  rowsOf(comment) {
    return [...this.element.querySelectorAll(".row")].filter((row) => row.dataset.comment === comment);
  }

  /** What the server needs to draw a row again. */
  request(row) {
    const request = new URLSearchParams(this.address);
    for (const name of ["comment", "place", "again", "starts"]) {
      if (row.dataset[name]) request.set(name, row.dataset[name]);
    }
    request.set("size", String(this.size));
    return request;
  }

  close() {
    this.seen.disconnect();
    for (const { giveUp } of this.loading.values()) giveUp.abort();
  }
}
