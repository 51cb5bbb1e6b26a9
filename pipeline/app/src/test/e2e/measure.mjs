// How long a researcher waits: node measure.mjs START-LINK. Give it the link of a workbench on a large survey.
import { browser } from "./workbench.mjs";

const link = process.argv[2];
const chrome = await browser();
const page = await chrome.open(link);

function told(what, times) {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(0);
  console.log(`${what}: median ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms of ${times.length}`);
}

async function timed(work) {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

async function repeat(times, work) {
  const taken = [];
  for (let i = 0; i < times; i++) taken.push(await timed(() => work(i)));
  return taken;
}

const settled = (list) =>
  page.waitForFunction((old) => document.getElementById("feed").dataset.list !== old && document.querySelector("#list .row, .nothing"), list);
const list = () => page.evaluate(() => document.getElementById("feed").dataset.list);

console.log(`${await page.locator("#count").textContent()}`.trim().split("\n")[0]);
told("first page", await repeat(20, async () => {
  await page.goto(new URL("/grid", link).href);
  await page.waitForSelector(".row.current");
}));

const boxes = await page.locator("#facets input[type=checkbox]").count();
told("filter", await repeat(30, async (i) => {
  const before = await list();
  await page.evaluate((n) => document.querySelectorAll("#facets input[type=checkbox]")[n].click(), (i >> 1) % boxes);
  await settled(before);
}));
await page.goto(new URL("/grid", link).href);
await page.waitForSelector(".row.current");

const words = ["staff", "time", "capacity", "nurs*", "lack NEAR/3 time", "data", "patient~", "shared AND vision", "problem OR issue", "care"];
told("query typed", await repeat(words.length, async (i) => {
  const before = await list();
  await page.evaluate((query) => {
    document.getElementById("query").value = query;
    document.getElementById("view").requestSubmit();
  }, words[i]);
  await settled(before);
}));
await page.goto(new URL("/grid", link).href);
await page.waitForSelector(".row.current");

// Scrolling like a wheel: a notch each frame; how long the frames are, and how long a row takes to be there.
const frames = await page.evaluate(async () => {
  const taken = [];
  let last = performance.now();
  for (let notch = 0; notch < 600; notch++) {
    window.scrollBy(0, 120);
    await new Promise(requestAnimationFrame);
    const now = performance.now();
    taken.push(now - last);
    last = now;
  }
  return taken;
});
told("frame while scrolling by wheel", frames);
told("jump by the scroll bar until rows are there", await repeat(40, async (i) => {
  await page.evaluate((share) => window.scrollTo(0, document.documentElement.scrollHeight * share), ((i * 37) % 100) / 100);
  await page.waitForFunction(() => {
    const middle = document.elementFromPoint(600, 450);
    return Boolean(middle?.closest(".row"));
  });
}));
console.log(`rows on the page: ${await page.locator(".row").count()}; script memory ${(await page.evaluate(() => performance.memory.usedJSHeapSize) / 1e6).toFixed(0)} MB`);

await page.keyboard.press("Escape");
told("theme applied, from key to saved", await repeat(40, async (i) => {
  await page.evaluate(() => (document.getElementById("saved").textContent = ""));
  await page.keyboard.press(String(1 + (i % 5)));
  await page.waitForFunction(() => document.getElementById("saved").textContent.startsWith("Saved:"));
}));
await chrome.close();
