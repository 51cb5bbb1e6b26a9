// A workbench on a survey of its own, and a browser at it: what every story needs.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before } from "node:test";
import { chromium } from "playwright-core";

export const HOME = process.env.VERBATIM_HOME ?? new URL("../../../../../", import.meta.url).pathname;
export const VERBATIM = (process.env.VERBATIM ?? join(HOME, "scripts/verbatim")).split(" ");
const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** Browsers that are open: a story that fails leaves its own, and nothing ends while one is. */
const open = new Set();

/** A survey's folder, gone when the story is over. */
export function survey(files) {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-e2e-"));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

/** The lines of a coder's file. */
export function decisions(folder, coder) {
  const file = `${coder}.jsonl`;
  try {
    const text = readFileSync(join(folder, "codings", file), "utf8");
    return text.trimEnd().split("\n").filter(Boolean).map((line) => JSON.parse(line));
  } catch (missing) {
    assert.equal(missing.code, "ENOENT");
    return [];
  }
}

/** Starts `verbatim serve` and waits for the start link. */
export async function serve(folder, ...options) {
  const [command, ...words] = VERBATIM;
  const server = spawn(command, [...words, "serve", folder, ...options], {
    env: { ...process.env, VERBATIM_HEAP: "512m" },
    detached: true,
  });
  let said = "";
  const link = await new Promise((found, failed) => {
    const listen = (bytes) => {
      said += bytes;
      const link = said.match(/http:\S+\/start\?token=\w+/);
      if (link) found(link[0]);
    };
    server.stdout.on("data", listen);
    server.stderr.on("data", listen);
    server.on("exit", () => failed(new Error(`the workbench ended: ${said}`)));
  });
  return {
    link,
    origin: new URL(link).origin,
    port: new URL(link).port,
    /** Kills it as the power does: no time for a last word. */
    async kill() {
      const ended = new Promise((gone) => server.on("exit", gone));
      process.kill(-server.pid, "SIGKILL");
      await ended;
    },
  };
}

/** A browser, whose pages are ready when they are open; it tells of every fault of a page, and of every request that would leave the machine. */
export async function browser(options = {}) {
  const chrome = await chromium.launch({
    executablePath: CHROMIUM,
    args: ["--no-sandbox", "--disable-dev-shm-usage"],
  });
  open.add(chrome);
  const context = await chrome.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  context.setDefaultTimeout(20_000);
  const faults = [];
  context.on("request", (request) => {
    const host = new URL(request.url()).hostname;
    if (host !== "127.0.0.1") faults.push(`a request left the machine: ${request.url()}`);
  });
  context.on("page", (page) => {
    page.on("pageerror", (error) => faults.push(`the page failed: ${error.message}`));
    page.on("dialog", (dialog) => {
      faults.push(`a comment spoke: ${dialog.message()}`);
      dialog.dismiss();
    });
    page.on("console", (message) => {
      if (/Content Security Policy|Content-Security-Policy/.test(message.text())) faults.push(message.text());
    });
  });
  return {
    context,
    async open(link) {
      const page = await context.newPage();
      await page.goto(link);
      await page.waitForSelector(".row.current");
      return page;
    },
    async close() {
      open.delete(chrome);
      await chrome.close();
      assert.deepEqual(faults, []);
    },
  };
}

/**
 * Alice at a workbench on a survey of its own, sat down before the first story of a suite and gone after its last.
 * @param files of the survey
 * @param seated is handed folder, server, browser and page once they are there
 * @param prepare is handed the survey's folder before the workbench is started
 */
export function sitDown(files, seated, prepare = () => {}) {
  const desk = {};
  before(async () => {
    desk.folder = survey(files);
    prepare(desk.folder);
    desk.server = await serve(desk.folder, "--port", "0", "--coder", "alice");
    desk.chrome = await browser();
    desk.page = await desk.chrome.open(desk.server.link);
    seated(desk);
  });
  after(async () => {
    try {
      await desk.chrome?.close();
    } finally {
      await Promise.all([...open].map((left) => left.close()));
      await desk.server?.kill();
      clear(desk.folder);
    }
  });
  return desk;
}

/** Presses a key and waits until what it does is said to be saved. */
export async function press(page, key, said) {
  await page.evaluate(() => (document.getElementById("saved").textContent = ""));
  await page.keyboard.press(key);
  await page.waitForFunction((text) => document.getElementById("saved").textContent.startsWith(text), said ?? "Saved:");
}

/** Takes away a survey's folder. */
export function clear(folder) {
  rmSync(folder, { recursive: true, force: true });
}

/** The files of the demo survey that a story needs. */
export function demo() {
  const folder = join(HOME, "corpus/improvement-survey-2023");
  const wanted = readdirSync(folder).filter((name) => /^(survey|themes|functions|levels)\.yaml$|^responses\.csv$/.test(name));
  return Object.fromEntries(wanted.map((name) => [name, readFileSync(join(folder, name))]));
}

const AXE = readFileSync(new URL("./node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

/** What axe finds wrong with a page by WCAG 2.2 AA and good practice, each with the first element concerned. */
export async function faultsOf(page) {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const { violations } = await window.axe.run(document, { runOnly: tags });
    return violations.map((fault) => `${fault.id}: ${fault.nodes[0].html}`);
  });
}
