// A researcher's afternoon: she filters, codes by keyboard, takes it back, and goes on after the power failed.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { browser, decisions, demo, press, serve, sitDown } from "./workbench.mjs";

describe("An afternoon at the workbench", () => {
  let folder, server, page;
  const desk = sitDown(demo(), (seat) => ({ folder, server, page } = seat));

  const count = () => page.locator("#count strong").textContent();
  const current = () => page.locator(".row.current");

  it("filters by question, by closed answer and by words, and counts follow", async () => {
    assert.equal(await count(), "597");
    await page.locator("input[name=question][value=barriers_comment]").check();
    await page.waitForFunction(() => document.querySelector("#count strong").textContent === "108");
    const stage = page.locator("input[name=where][value='stage=Embedded']");
    const left = await stage.locator("xpath=..").locator(".n").textContent();
    await stage.check();
    await page.waitForFunction((n) => document.querySelector("#count strong").textContent === n, left);
    await page.keyboard.press("Escape");
    await page.keyboard.press("/");
    await page.keyboard.type("team*");
    await page.waitForSelector(".hit");
    assert.match(await page.locator(".hit").first().textContent(), /team/i);
    await page.locator("#clear").click();
    await page.waitForFunction(() => document.querySelector("#count strong").textContent === "597");
  });

  it("tells at once what is wrong with a query", async () => {
    await page.locator("#query").fill("staff NEAR/");
    await page.waitForSelector("#problems .problems");
    assert.match(await page.locator("#problems").textContent(), /write how many words/);
    await page.locator("#clear").click();
    await page.waitForFunction(() => document.querySelector("#problems").children.length === 0);
  });

  it("codes ten comments by keyboard, each on the disk before it says so", async () => {
    await page.keyboard.press("Escape");
    for (let comment = 0; comment < 10; comment++) {
      await press(page, String(1 + (comment % 9)));
      assert.equal(decisions(folder, "alice").length, comment + 1);
      if (comment < 9) await page.keyboard.press("j");
    }
    const kinds = new Set(decisions(folder, "alice").map((line) => line.decision));
    assert.deepEqual(kinds, new Set(["apply"]));
    assert.equal(await current().locator(".chip.person").count(), 1);
    await page.waitForFunction(() =>
      [...document.querySelectorAll("input[name=state]")].some(
        (box) => box.value === "coded" && box.closest("label").querySelector(".n").textContent === "10",
      ),
    );
  });

  it("undoes all ten and does them again; undoing is written down too", async () => {
    for (let step = 0; step < 10; step++) await press(page, "z");
    await press(page, "z", "Nothing to undo");
    assert.equal(decisions(folder, "alice").length, 20);
    assert.equal(await page.locator(".chip.person").count(), 0);
    for (let step = 0; step < 10; step++) await press(page, "y");
    assert.equal(decisions(folder, "alice").filter((line) => line.decision === "undo").length, 20);
    assert.equal(await page.locator(".chip.person").count(), 10);
  });

  it("accepts all suggestions, says that none applies, flags and writes a memo", async () => {
    const coded = await current().getAttribute("data-comment");
    await page.keyboard.press("u");
    await page.waitForFunction((before) => {
      const row = document.querySelector(".row.current");
      return row && row.dataset.comment !== before && row.dataset.suggested !== "";
    }, coded);
    await press(page, "a");
    assert.equal(await current().locator(".chip.rules").count(), 0);
    await press(page, "z");
    await press(page, "n");
    assert.match(await current().locator(".head").textContent(), /none applies/);
    await press(page, "f");
    assert.match(await current().locator(".head").textContent(), /flagged/);
    await page.keyboard.press("m");
    await page.keyboard.type("Ask Bo about this <one>");
    await page.locator("#memo-form button[type=submit]").click();
    await page.waitForFunction(() => document.querySelector(".row.current .memo"));
    assert.equal(await current().locator(".memo").textContent(), "Ask Bo about this <one>");
  });

  it("does all of it with a mouse", async () => {
    const row = page.locator(".row").filter({ has: page.locator(".chip.rules") }).first();
    const theme = await row.locator(".chip.rules").first().getAttribute("data-theme");
    const comment = await row.getAttribute("data-comment");
    await row.locator(".chip.rules").first().click();
    await page.waitForFunction(
      ([id, name]) => document.querySelector(`.row[data-comment='${id}']`).dataset.applied.includes(name),
      [comment, theme],
    );
    await page.locator("#palette [data-do=undo]").click();
    await page.waitForFunction(
      ([id, name]) => !document.querySelector(`.row[data-comment='${id}']`).dataset.applied.includes(name),
      [comment, theme],
    );
  });

  it("is seen by a second browser, which needs the start link", async () => {
    const second = await browser();
    try {
      const stranger = await second.context.newPage();
      const turnedAway = await stranger.goto(`${server.origin}/grid`);
      assert.equal(turnedAway.status(), 403);
      const friend = await second.open(server.link);
      await friend.goto(`${server.origin}/grid?state=flagged`);
      await friend.waitForSelector(".row.current");
      assert.equal(await friend.locator(".row").count(), 1);
    } finally {
      await second.close();
    }
  });

  it("loses nothing when the power fails, and goes on where it was", async () => {
    const place = await page.evaluate(() => document.querySelector(".row.current").dataset.place);
    const lines = decisions(folder, "alice").length;
    await server.kill();
    await page.keyboard.press("1");
    await page.waitForFunction(() => /does not answer/.test(document.getElementById("problems").textContent));
    server = desk.server = await serve(folder, "--port", server.port, "--coder", "alice");
    await page.waitForFunction(() => document.getElementById("saved").textContent.startsWith("Saved:"));
    assert.equal(decisions(folder, "alice").length, lines + 1);
    await page.reload();
    await page.waitForSelector(".row.current");
    assert.equal(await page.evaluate(() => document.querySelector(".row.current").dataset.place), place);
    await press(page, "z");
    assert.equal(decisions(folder, "alice").at(-1).decision, "undo");
  });

  it("lets a second workbench read and says who holds the survey", async () => {
    const reader = await serve(folder, "--port", "0", "--coder", "bob");
    const second = await browser();
    try {
      const there = await second.open(reader.link);
      assert.match(await there.locator(".held").textContent(), new RegExp(`being changed by the workbench at ${server.origin}`));
      await there.keyboard.press("1");
      await there.waitForSelector("#problems .problems");
      assert.deepEqual(decisions(folder, "bob"), []);
    } finally {
      await second.close();
      await reader.kill();
    }
  });
});
