// What is done to a comment. One thing after the other is sent, and said to be saved once the server has it on the disk.
// If the server is away it is asked again until it is back: what is on the disk already does no harm a second time.
import { ask, forgetProblems, say, tellFault } from "./workbench.js";

const AGAIN_AFTER = 1500;

export class Coding {
  /** @param {() => import("./feed.js").Feed} feed the list that is on the page */
  constructor(feed) {
    this.feed = feed;
    this.queue = Promise.resolve();
  }

  /** Does one thing after all that was asked for before. */
  then(work) {
    this.queue = this.queue.then(work).catch((fault) => tellFault(String(fault)));
    return this.queue;
  }

  /**
   * Does something to the comment of a row, as the row is when its turn comes.
   * @param {string} place of the row
   * @param {(row: HTMLElement) => Record<string, string | string[]> | null} what null does nothing
   */
  act(place, what) {
    return this.then(async () => {
      const row = document.getElementById(`r${place}`);
      const wanted = row && what(row);
      if (!wanted) return;
      const form = this.feed().request(row);
      form.delete("theme");
      for (const [name, value] of Object.entries(wanted)) {
        for (const each of [value].flat()) form.append(name, each);
      }
      await this.send("/grid/code", form);
    });
  }

  undo() {
    return this.then(() => this.send("/grid/undo", this.address()));
  }

  redo() {
    return this.then(() => this.send("/grid/redo", this.address()));
  }

  address() {
    return new URLSearchParams(this.feed().address);
  }

  async send(path, form) {
    say("Saving …");
    const html = await this.insist(path, form);
    if (html === null) {
      say("Not saved");
      return;
    }
    forgetProblems();
    const answer = document.createElement("template");
    answer.innerHTML = html;
    const said = answer.content.querySelector(".said");
    const row = answer.content.querySelector(".row");
    if (row) this.feed().replace(row);
    if (said.dataset.comment) await this.show(said.dataset.comment);
    say(said.dataset.said);
    document.dispatchEvent(new CustomEvent("coded"));
  }

  /** Asks until there is an answer. */
  async insist(path, form) {
    for (;;) {
      try {
        return await ask(path, form);
      } catch {
        say("Not saved yet");
        tellFault(
          "The workbench does not answer, and the last thing you did is not saved yet. " +
            "Start it again: this page then saves it by itself.",
        );
        await new Promise((later) => setTimeout(later, AGAIN_AFTER));
      }
    }
  }

  /** Draws every row of a comment again, and goes to it. */
  async show(comment) {
    for (const row of this.feed().rowsOf(comment)) {
      const html = await ask(`/grid/row?${this.feed().request(row)}`);
      if (html === null) continue;
      const fresh = document.createElement("template");
      fresh.innerHTML = html;
      const drawn = fresh.content.querySelector(".row");
      this.feed().replace(drawn);
      await this.feed().go(Number(drawn.dataset.place));
    }
  }
}

/** Applies the theme, or removes it if the person has applied it already. */
export function toggled(row, theme) {
  return { do: words(row.dataset.applied).includes(theme) ? "remove" : "apply", theme };
}

/** Accepts everything that is suggested. */
export function accepted(row) {
  return { do: "accept", theme: words(row.dataset.suggested) };
}

function words(list) {
  return list.split(" ").filter(Boolean);
}
