// The rest of the afternoon: a rule is edited and the counts move, a disagreement is settled, a quote is pinned, and the report built.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { HOME, VERBATIM, browser, decisions, demo, faultsOf, sitDown } from "./workbench.mjs";

const CORPUS = join(HOME, "corpus/improvement-survey-2023");
const SCREENS = [
  "/grid",
  "/search?find=staff%20OR%20time&order=right",
  "/themes?theme=capacity-time",
  "/themes?new=1",
  "/explain?comment=R001/barriers_comment",
  "/agreement",
  "/quotes",
  "/overview",
];

/** What two people coded, as `codings import` takes it in. */
function importCodings(folder) {
  for (const [coder, file] of [["Ada", "gold.csv"], ["Grace", "gold-second.csv"]]) {
    const [command, ...words] = VERBATIM;
    const said = spawnSync(command, [...words, "codings", "import", folder, join(CORPUS, file), "--coder", coder]);
    assert.equal(said.status, 0, String(said.stderr));
  }
}

describe("From the rules to the report", () => {
  let folder, server, page;
  const go = (path) => page.goto(server.origin + path);
  sitDown(demo(), (seat) => ({ folder, server, page } = seat), importCodings);

  it("searches while she types, and sorts by the words behind", async () => {
    await go("/search");
    await page.locator("#find").fill("staff OR nurse*");
    await page.waitForSelector(".kwic mark");
    assert.match(await page.locator("#hits").textContent(), /respondents with a hit, of those who commented/);
    await page.locator("#find").fill("time");
    await page.locator("select[name=order]").selectOption("right");
    await page.waitForFunction(() => {
      const behind = [...document.querySelectorAll(".kwic td.right")].map((cell) => cell.textContent.toLowerCase().replace(/[^a-z0-9 ]/g, "").trim());
      return behind.length > 10 && behind.every((text, i) => i === 0 || behind[i - 1].slice(0, 4) <= text.slice(0, 4) || text.startsWith(behind[i - 1].slice(0, 2)));
    });
  });

  it("edits a rule and sees the counts move before anything is written", async () => {
    await go("/themes?theme=capacity-time");
    await page.waitForSelector("#effect .figures");
    const before = await page.locator("#effect .figures .large").first().textContent();
    await page.locator("#tried").fill("calendar* OR diary");
    await page.waitForSelector("#trials [data-adds-rule]");
    await page.locator("#trials [data-adds-rule]").first().click();
    await page.waitForFunction((was) => document.querySelector("#effect .gained")?.textContent !== "0" || document.querySelector("#effect .large").textContent !== was, before);
    await page.locator("#rules").press("End");
    await page.locator("#rules").fill((await page.locator("#rules").inputValue()) + "\n(broken OR");
    await page.waitForSelector("#effect .problems");
    await page.locator("#rules").fill((await page.locator("#rules").inputValue()).replace("\n(broken OR", "\ntime"));
    await page.waitForFunction(() => Number(document.querySelector("#effect .gained")?.textContent) > 5);
    assert.equal(readFileSync(join(folder, "themes.yaml"), "utf8"), readFileSync(join(CORPUS, "themes.yaml"), "utf8"));
  });

  it("makes a rule of words that she selects", async () => {
    await page.waitForSelector("#carrying .verbatim mark");
    await page.evaluate(() => {
      const words = document.querySelector("#carrying .verbatim mark").firstChild;
      document.getSelection().selectAllChildren(words.parentElement);
      document.dispatchEvent(new MouseEvent("mouseup"));
    });
    await page.waitForSelector("#selected [data-adds-rule]");
    await page.keyboard.press("Escape");
  });

  it("saves with a word why, and comments and order of the file stay", async () => {
    await page.locator("input[name=why]").fill("time itself, after reading the wards");
    await page.getByRole("button", { name: /^Save to/ }).click();
    await page.waitForSelector("text=Saved as version 2");
    const written = readFileSync(join(folder, "themes.yaml"), "utf8").split("\n");
    const old = readFileSync(join(CORPUS, "themes.yaml"), "utf8").split("\n");
    const comments = old.filter((line) => line.trim().startsWith("#"));
    assert.deepEqual(written.filter((line) => line.trim().startsWith("#")), comments);
    assert.ok(written.includes("    why: 'time itself, after reading the wards'"));
    assert.ok(written.length - old.length < 12, "only what was changed is written");
  });

  it("settles a disagreement by one key", async () => {
    await go("/agreement");
    await page.waitForSelector("#case");
    const first = await page.locator("#case h1").textContent();
    await page.keyboard.press("1");
    await page.waitForSelector("text=1 settled");
    assert.notEqual(await page.locator("#case h1").textContent(), first);
    assert.ok(decisions(folder, "adjudicated").length > 0);
    await page.waitForSelector("text=with what was settled");
  });

  it("goes through a theme's candidates by key, and rejects and pins where she is", async () => {
    await go("/quotes?question=barriers_comment");
    await page.waitForSelector(".candidates");
    const words = () => page.evaluate(() => document.activeElement.querySelector("blockquote")?.textContent);
    await page.keyboard.press("n");
    const first = await words();
    await page.keyboard.press("n");
    const second = await words();
    assert.ok(first && second && first !== second);
    await page.keyboard.press("k");
    assert.equal(await words(), first);
    await page.keyboard.press("x");
    await page.waitForSelector("text=1 rejected");
    assert.equal(await words(), second, "the next one has come to its place");
    await page.keyboard.press("p");
    await page.waitForSelector(".badge:text-is('pinned')");
    const theme = page.locator(`[id="${await page.locator(".theme").filter({ has: page.locator(".pinned") }).getAttribute("id")}"]`);
    assert.equal(await theme.locator(".pinned blockquote").first().textContent(), second);
    await theme.getByRole("button", { name: /^Unpin/ }).click();
    await page.waitForFunction(() => !document.querySelector(".pinned"));
    await theme.locator("details", { hasText: "1 rejected" }).locator("summary").click();
    await theme.getByRole("button", { name: /^Take back/ }).click();
    await page.waitForFunction(() => !document.querySelector("#tray")?.textContent.includes("rejected"));
    await theme.getByRole("button", { name: /^Next candidate/ }).click();
    assert.ok(await words());
  });

  it("pins a quote, and builds the report with it", async () => {
    await go("/quotes");
    await page.waitForSelector(".quotes li");
    const words = await page.locator(".quotes blockquote").nth(1).textContent();
    await page.locator(".quotes li").nth(1).getByRole("button", { name: /^Pin/ }).click();
    await page.waitForSelector(".badge:text-is('pinned')");
    await go("/overview");
    await page.getByRole("button", { name: /^Build the report/ }).click();
    await page.waitForSelector("text=The report is built.", { timeout: 120_000 });
    assert.ok(readFileSync(join(folder, "out/quotes.csv"), "utf8").includes(",pinned"));
    assert.ok(readFileSync(join(folder, "out/report.html"), "utf8").length > 10_000);
    assert.ok(words.length > 10);
  });

  it("takes the report with her, to go on writing in", async () => {
    await go("/overview");
    const [file] = await Promise.all([page.waitForEvent("download"), page.locator("a[href$='report.docx']").click()]);
    assert.match(file.suggestedFilename(), /\.docx$/);
    assert.deepEqual(readFileSync(await file.path()), readFileSync(join(folder, "out/report.docx")));
  });

  it("leaves the comment in sight in a window enlarged to four times", async () => {
    const other = await browser({ viewport: { width: 360, height: 225 } });
    const seen = await other.open(server.link);
    await seen.goto(server.origin + "/grid");
    await seen.waitForSelector(".row.current");
    const first = await seen.locator(".row.current").getAttribute("data-comment");
    await seen.keyboard.press("j");
    await seen.waitForFunction((was) => document.querySelector(".row.current").dataset.comment !== was, first);
    await seen.waitForFunction(() => {
      const top = document.querySelector(".row.current .verbatim").getBoundingClientRect().top;
      return top >= 0 && top < innerHeight;
    });
    const covered = await seen.evaluate(() => {
      const words = document.querySelector(".row.current .verbatim");
      const { left, top } = words.getBoundingClientRect();
      return [4, 22].filter((down) => !words.contains(document.elementFromPoint(left + 4, top + down)));
    });
    assert.deepEqual(covered, [], "the first two lines are covered");
    await other.close();
  });

  for (const colorScheme of ["light", "dark"]) {
    for (const width of [1440, 420]) {
      it(`is clean for axe, ${colorScheme} and ${width} wide, and no screen is wider than its window`, async () => {
        const other = await browser({ colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
        const seen = await other.open(server.link);
        for (const screen of SCREENS) {
          await seen.goto(server.origin + screen);
          await seen.waitForLoadState("networkidle");
          assert.deepEqual(await faultsOf(seen), [], screen);
          const wider = await seen.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
          assert.ok(wider <= 0, `${screen} is ${wider} wider than its window`);
        }
        await other.close();
      });
    }
  }
});
