// Comments as people and machines write them: they are shown as text, whole, and counted rightly.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { decisions, press, sitDown } from "./workbench.mjs";

const SURVEY = `title: "Hostile <script>window.hacked = 1</script> survey"
data: answers.csv
respondent: id
segments: [where]
questions:
  - {id: why, type: open, column: why, text: "Why? <img src=x onerror=alert(1)>"}
taxonomies: [themes.yaml]
`;
const THEMES = `title: "Themes </script>"
version: 1
themes:
  - {id: milk, name: "Milk <b>&amp; tea</b>", rules: [milk]}
  - {id: staff, name: Staff, rules: [staff]}
`;
const TEXTS = [
  `<script>window.hacked = 1; alert("hacked")</script> no milk`,
  `<img src=x onerror="alert(1)"><svg onload=alert(2)> milk "' onmouseover="alert(3)`,
  `👩‍⚕️👨‍👩‍👧 😀 the milk 😀 is off`,
  `‮evil milk‬ and שלום milk מה and مرحبا`,
  `אין מספיק staff בבית החולים`,
  `${"The milk is never enough for us. ".repeat(312)}end`,
  `first line\r\nsecond 😀 line\r\nthird milk`,
  `{{constructor.constructor('alert(1)')()}} \${alert(1)} @milk javascript:alert(1)`,
];

function csv(texts) {
  const rows = texts.map((text, i) => `r${i},"<b>w${i}</b>","${text.replaceAll('"', '""')}"`);
  return ["id,where,why", ...rows].join("\n") + "\n";
}

describe("Hostile comments", () => {
  let folder, page;
  const files = { "survey.yaml": SURVEY, "themes.yaml": THEMES, "answers.csv": csv(TEXTS) };
  sitDown(files, (seat) => ({ folder, page } = seat));

  const row = (i) => page.locator(`.row[data-comment='r${i}/why']`);

  it("are shown as they were written, and run nothing", async () => {
    for (const i of [0, 1, 2, 4, 7]) assert.equal(await row(i).locator(".verbatim").textContent(), TEXTS[i]);
    assert.equal(await page.evaluate(() => window.hacked), undefined);
    assert.equal(await page.locator(".verbatim img, .verbatim svg, .verbatim script, .verbatim b").count(), 0);
  });

  it("have their mentions where they are, behind emoji too", async () => {
    assert.deepEqual(await row(2).locator(".mention").allTextContents(), ["milk"]);
    assert.deepEqual(await row(3).locator(".mention").allTextContents(), ["milk", "milk"]);
  });

  it("turn no other text round, and stand in their own direction", async () => {
    const direction = (i) => row(i).locator(".verbatim").evaluate((text) => getComputedStyle(text).direction);
    assert.equal(await direction(4), "rtl");
    assert.equal(await direction(2), "ltr");
    assert.equal(await row(3).locator(".verbatim").evaluate((text) => getComputedStyle(text).unicodeBidi), "isolate");
  });

  it("of ten thousand characters are shown in part, and whole when asked", async () => {
    const words = row(5).locator(".verbatim");
    assert.ok(TEXTS[5].length > 10_000);
    assert.ok((await words.boundingBox()).height < 400);
    await row(5).locator("[data-more]").click();
    assert.ok((await words.boundingBox()).height > 1000);
    assert.equal(await words.textContent(), TEXTS[5]);
    await row(5).locator("[data-more]").click();
  });

  it("are coded by the words selected, counted as written", async () => {
    const codes = async (i, text, key) => {
      await row(i).scrollIntoViewIfNeeded();
      await row(i).locator(".verbatim").evaluate((verbatim, wanted) => {
        const walk = document.createTreeWalker(verbatim, NodeFilter.SHOW_TEXT);
        for (let node = walk.nextNode(); node; node = walk.nextNode()) {
          const at = node.data.indexOf(wanted);
          if (at >= 0) {
            document.getSelection().setBaseAndExtent(node, at, node, at + wanted.length);
            return;
          }
        }
        throw new Error(`not there: ${wanted}`);
      }, text);
      await press(page, key);
      const line = decisions(folder, "alice").at(-1);
      const written = [...TEXTS[i]];
      const start = written.join("").indexOf(text);
      const points = [...TEXTS[i].slice(0, start)].length;
      assert.equal(line.words, text);
      assert.equal(line.span, `${points}-${points + [...text].length}`);
      assert.ok((await row(i).locator(".mention.chosen").allTextContents()).includes(text));
    };
    await codes(2, "😀 is off", "2");
    await codes(6, "😀 line", "2");
    await codes(6, "third ", "1");
    await codes(4, "מספיק", "1");
  });

  it("leave the names of themes, questions and segments text too", async () => {
    assert.equal(await row(0).locator(".answers dd").textContent(), "<b>w0</b>");
    assert.equal(await page.locator("#keys .name").first().textContent(), "Milk <b>&amp; tea</b>");
    assert.match(await page.title(), /Hostile <script>/);
  });
});
