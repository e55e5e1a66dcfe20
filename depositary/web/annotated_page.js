
"use strict";
// Text and cards name the records they belong to; lighting a record lights all of both.
const article = document.querySelector(".text");
const cards = document.getElementById("records");
const peek = document.querySelector(".peek");
const narrow = matchMedia("(max-width: 900px)");
const smooth = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";

const pieces = new Map(); // record → [[element, part], …]
for (const element of article.querySelectorAll("[data-parts]")) {
  for (const entry of element.dataset.parts.split(" ")) {
    const [record, part] = entry.split(":");
    if (!pieces.has(record)) pieces.set(record, []);
    pieces.get(record).push([element, part]);
  }
}
const cardOf = (record) => document.getElementById("card-" + record);
const labelOf = (record) => article.querySelector(`.label[data-record="${record}"]`);

let lit = [];
let pinned = [];

function light(records) {
  if (records.join() === lit.join()) return;
  for (const element of document.querySelectorAll("[class*='lit']")) {
    element.classList.remove(...[...element.classList].filter((name) => name === "lit" || name.startsWith("lit-")));
  }
  lit = records;
  for (const record of records) {
    cardOf(record)?.classList.add("lit");
    labelOf(record)?.classList.add("lit");
    for (const [element, part] of pieces.get(record) ?? []) element.classList.add("lit-" + part);
  }
}

// The innermost records under the pointer: those whose shortest mark is here.
function recordsAt(target) {
  const label = target.closest(".label, .card, .to-record");
  if (label?.dataset.record) return [label.dataset.record];
  const piece = target.closest("[data-parts]");
  if (!piece || !article.contains(piece)) return [];
  const here = piece.dataset.parts.split(" ").map((entry) => entry.split(":"));
  const pointed = here.filter(([, part]) => ["trigger", "cue", "source"].includes(part));
  const around = pointed.length ? pointed : here.filter(([, part]) => part === "content").slice(-1);
  return [...new Set((around.length ? around : here.slice(-1)).map(([record]) => record))];
}

function showCard(record) {
  const card = cardOf(record);
  if (!card) return;
  if (narrow.matches) {
    const copy = card.cloneNode(true);
    copy.removeAttribute("id");
    copy.querySelector("h3").removeAttribute("id");
    copy.removeAttribute("aria-labelledby");
    peek.replaceChildren(copy);
    peek.hidden = false;
    return;
  }
  const pane = cards.getBoundingClientRect(), box = card.getBoundingClientRect();
  if (box.top < pane.top || box.bottom > pane.bottom) {
    cards.scrollTo({ top: cards.scrollTop + box.top - pane.top - 90, behavior: smooth });
  }
}

function showText(record) {
  const places = pieces.get(record) ?? [];
  const element = labelOf(record) ?? places[0]?.[0];
  const box = element?.getBoundingClientRect();
  if (box && (box.top < 70 || box.bottom > innerHeight)) element.scrollIntoView({ block: "center", behavior: smooth });
}

function point(event) {
  const records = recordsAt(event.target);
  if (!records.length) return light(pinned);
  light(records);
  if (article.contains(event.target) && !narrow.matches) showCard(records[0]);
}

document.addEventListener("pointerover", (event) => { if (event.pointerType === "mouse") point(event); });
document.addEventListener("focusin", (event) => {
  const records = recordsAt(event.target);
  if (!records.length) return;
  light(records);
  if (article.contains(event.target)) showCard(records[0]);
  else if (cards.contains(event.target)) showText(records[0]);
});
document.addEventListener("click", (event) => {
  if (peek.contains(event.target) && !event.target.closest(".to-record")) return;
  const records = recordsAt(event.target);
  pinned = records;
  light(records);
  if (!records.length) { peek.hidden = true; return; }
  if (event.target.closest(".label, .to-record")) event.preventDefault();
  if (article.contains(event.target)) showCard(records[0]);
  else if (event.target.closest(".to-record")) {
    if (peek.contains(event.target)) showCard(records[0]);
    else cardOf(records[0])?.focus();
  } else showText(records[0]);
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  pinned = [];
  light([]);
  peek.hidden = true;
});

for (const button of document.querySelectorAll("[data-layer]")) {
  button.addEventListener("click", () => {
    const shown = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(shown));
    document.body.classList.toggle("no-" + button.dataset.layer, !shown);
  });
}

document.querySelector("[data-save]").addEventListener("click", () => {
  const records = document.getElementById("reading").textContent;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([records + "\n"], { type: "application/json" }));
  link.download = JSON.parse(records).document.id.replace(/[^\w.-]+/g, "_") + ".json";
  link.click();
  URL.revokeObjectURL(link.href);
});
