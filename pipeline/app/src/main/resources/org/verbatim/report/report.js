
// Opens the comments behind a figure. Whatever respondents wrote is only ever set as text.
const data = JSON.parse(document.getElementById("comments").textContent);
const at = (id) => document.getElementById(id);
const reader = at("reader");
const PAGE = 50;

const themes = data.themes.map(([id, name, parent]) => ({ id, name, parent }));
const comments = data.comments.map(([respondent, question, text, segments, carried, mentions]) => ({
  respondent, question, text: text.toWellFormed?.() ?? text, segments, carried, mentions,
}));

let opened = { comments: [], family: new Set() };
let shown = 0;

// A theme with all that stand below it.
function family(theme) {
  const members = new Set([theme]);
  themes.forEach((each, number) => {
    if (members.has(each.parent)) members.add(number);
  });
  return members;
}

function behind(question, theme) {
  const asked = question === "*" ? null : data.questions.findIndex(([id]) => id === question);
  const here = comments.filter((comment) => asked === null || comment.question === asked);
  if (theme === "*") return { comments: here, family: new Set(themes.keys()) };
  if (theme === "") return { comments: here.filter((comment) => comment.carried.length === 0), family: new Set() };
  const members = family(themes.findIndex((each) => each.id === theme));
  return { comments: here.filter((comment) => comment.carried.some((each) => members.has(each))), family: members };
}

function open(question, theme) {
  opened = behind(question, theme);
  const found = themes.find((each) => each.id === theme);
  at("reader-title").textContent = theme === "*" ? "Comments" : found ? found.name : "No theme";
  const asked = data.questions.find(([id]) => id === question);
  at("reader-question").textContent = asked ? asked[1] : "All open questions";
  at("reader-filters").reset();
  fill();
  reader.showModal();
  reader.scrollTop = 0;
}

// The stretches of a text to mark, in UTF-16, in order and apart: words that earned a theme, and words searched for.
function stretches(comment, wanted) {
  const offsets = [0];
  for (const letter of comment.text) offsets.push(offsets.at(-1) + letter.length);
  const kinds = new Uint8Array(comment.text.length);
  for (let i = 0; i < comment.mentions.length; i += 3) {
    const [theme, start, end] = comment.mentions.slice(i, i + 3);
    if (opened.family.has(theme)) kinds.fill(1, offsets[start], offsets[end]);
  }
  if (wanted) {
    for (const hit of comment.text.matchAll(wanted)) kinds.fill(2, hit.index, hit.index + hit[0].length);
  }
  const parts = [];
  for (let start = 0, end = 0; start < kinds.length; start = end) {
    while (end < kinds.length && kinds[end] === kinds[start]) end++;
    parts.push([kinds[start], comment.text.slice(start, end)]);
  }
  return parts;
}

function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}

function item(comment, wanted) {
  const words = element("p", "", "");
  words.dir = "auto";
  for (const [kind, text] of stretches(comment, wanted)) {
    words.append(kind === 0 ? text : element("mark", kind === 2 ? "found" : "", text));
  }
  const names = comment.carried.map((each) => themes[each].name);
  const question = data.questions[comment.question];
  const source = [`${comment.respondent}/${question ? question[0] : ""}`, names.join(", ") || "no theme"];
  const made = document.createElement("li");
  made.append(words, element("p", "source", source.join(" · ")));
  return made;
}

function searched() {
  const text = at("reader-text").value.trim();
  return text ? new RegExp(text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"), "giu") : null;
}

function filtered(wanted) {
  const chosen = [...document.querySelectorAll("#reader-segments select")].map((select) => select.value);
  return opened.comments.filter((comment) =>
    chosen.every((value, segment) => value === "" || comment.segments[segment].includes(Number(value)))
    && (!wanted || comment.text.search(wanted) >= 0));
}

function count(found) {
  const number = (n) => n.toLocaleString("en-GB");
  const all = opened.comments.length;
  const noun = all === 1 ? "comment" : "comments";
  const sample = comments.length < data.analysed
    ? `, from a sample of ${number(comments.length)} of the ${number(data.analysed)} analysed` : "";
  return `Showing ${number(found)} of ${number(all)} ${noun}${sample}`;
}

function fill() {
  shown = 0;
  at("reader-list").replaceChildren();
  at("reader-count").textContent = count(filtered(searched()).length);
  more();
}

function more() {
  const wanted = searched();
  const found = filtered(wanted);
  at("reader-list").append(...found.slice(shown, shown + PAGE).map((comment) => item(comment, wanted)));
  shown = Math.min(shown + PAGE, found.length);
  at("reader-more").hidden = shown === found.length;
  at("reader-more").textContent = `Show more (${found.length - shown} left)`;
}

function segmentFilters() {
  for (const [name, values] of data.segments) {
    const label = element("label", "", name);
    const select = document.createElement("select");
    select.append(new Option("all", ""), ...values.map((value, number) => new Option(value, String(number))));
    label.append(select);
    at("reader-segments").append(label);
  }
}

function dark() {
  return (document.documentElement.dataset.shade ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
}

function nameShade() {
  at("shade").textContent = dark() ? "Light page" : "Dark page";
}

document.documentElement.classList.add("js");
document.querySelector(".tools").hidden = false;
segmentFilters();
nameShade();
document.addEventListener("click", (event) => {
  const source = event.target.closest("[data-question]");
  if (source) open(source.dataset.question, source.dataset.theme);
});
document.addEventListener("keydown", (event) => {
  const bar = event.target.closest("g.opens");
  if (bar && (event.key === "Enter" || event.key === " ")) {
    event.preventDefault();
    open(bar.dataset.question, bar.dataset.theme);
  }
});
at("shade").addEventListener("click", () => {
  document.documentElement.dataset.shade = dark() ? "light" : "dark";
  nameShade();
});
at("reader-close").addEventListener("click", () => reader.close());
at("reader-more").addEventListener("click", more);
at("reader-filters").addEventListener("input", fill);
at("reader-filters").addEventListener("submit", (event) => event.preventDefault());
reader.addEventListener("click", (event) => {
  if (event.target === reader) reader.close();
});
