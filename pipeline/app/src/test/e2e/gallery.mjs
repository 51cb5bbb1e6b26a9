// Pictures of the workbench on the demo, for README: node gallery.mjs FOLDER [FOLDER-OF-ALL]
// With a second folder, every screen goes there too, wide and narrow, light and dark.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { HOME, VERBATIM, browser, clear, demo, serve, survey } from "./workbench.mjs";

const [gallery, all] = process.argv.slice(2);
const SCREENS = [
  ["grid", "/grid?question=barriers_comment"],
  ["search", "/search?find=staff%20OR%20time&order=right"],
  ["themes", "/themes?theme=capacity-time", edit],
  ["why", "/explain?comment=R001/barriers_comment"],
  ["agreement", "/agreement"],
  ["quotes", "/quotes?question=barriers_comment"],
  ["overview", "/overview"],
];
const KEPT = ["grid", "themes", "agreement", "overview"];

/** Changes a rule, so that the picture shows what that would change. */
async function edit(page) {
  const rules = page.locator("#rules");
  await page.waitForSelector("#effect .figures");
  await rules.fill(`${await rules.inputValue()}\ntime`);
  await page.waitForFunction(() => document.querySelector("#effect .gained")?.textContent !== "0");
  await rules.evaluate((field) => field.blur());
}

const folder = survey(demo());
for (const [coder, file] of [["Ada", "gold.csv"], ["Grace", "gold-second.csv"]]) {
  const [command, ...words] = VERBATIM;
  spawnSync(command, [...words, "codings", "import", folder, join(HOME, "corpus/improvement-survey-2023", file), "--coder", coder]);
}
const server = await serve(folder, "--port", "0", "--coder", "Alice");
async function picture(colorScheme, width, height, into, names) {
  const chrome = await browser({ colorScheme, viewport: { width, height } });
  const page = await chrome.open(server.link);
  for (const [name, path, prepare] of SCREENS) {
    await page.goto(server.origin + path);
    await page.waitForLoadState("networkidle");
    if (prepare) await prepare(page);
    await page.waitForTimeout(300);
    if (names.includes(name)) await page.screenshot({ path: join(into, `workbench-${name}${all && into === all ? `-${colorScheme}-${width}` : ""}.png`) });
  }
  await chrome.close();
}
try {
  await picture("light", 1280, 860, gallery, KEPT);
  if (all) {
    const names = SCREENS.map(([name]) => name);
    for (const scheme of ["light", "dark"]) for (const width of [1440, 420]) await picture(scheme, width, 900, all, names);
  }
} finally {
  await server.kill();
  clear(folder);
}
