"use strict";
// Keeps a translator's decisions on this sheet, shows a text as it would print, and writes the decisions as a PO file.
// Everything it knows stands in the page; whatever it shows is set as text, never as markup.
(() => {
  const body = document.body.dataset;
  const one = (selector, within = document) => within.querySelector(selector);
  const units = [...document.querySelectorAll(".unit")].map((article) => ({
    article,
    data: article.dataset,
    target: one(".target", article),
    first: one(".target", article).defaultValue,
    printed: one(".target-printed", article),
    shownFirst: one(".target-printed", article).textContent,
    length: one(".length", article),
    hint: one(".holes-hint", article),
    mine: one(".mine", article),
    restore: one(".restore", article),
    comment: one(".comment textarea", article),
    texts: [...article.querySelectorAll(".as-text")],
    radios: [...article.querySelectorAll("input[type=radio]")],
    forms: JSON.parse(article.dataset.forms),
  }));
  const NOTE = { well: "#. sitrep-review:reads-well", change: "#. sitrep-review:needs-change" };
  const LARGEST = 20 * 1024 * 1024;
  const KEY = `sitrep-sheet:${body.edition}:${body.language}`;
  const worded = (text, facts) => text.replace(/%(\w+)%/g, (all, name) => (name in facts ? String(facts[name]) : all));
  const told = (text) => { one("#told").textContent = text; };
  let unsaved = false;
  let keeps = true;

  // --- what a decision is
  const verdict = (unit) => unit.radios.find((radio) => radio.checked)?.value ?? "";
  const setVerdict = (unit, value) => unit.radios.forEach((radio) => { radio.checked = radio.value === value; });
  const edited = (unit) => unit.target.value !== unit.first;
  const decided = (unit) => verdict(unit) !== "" || edited(unit);
  const spoken = (unit) => decided(unit) || unit.comment.value.trim() !== "";

  // --- how a text would print: the holes that a translation may have, with the forms of this edition
  const HOLE = /^\{\s*([a-z][a-z0-9_]*(?:\.[a-z_]+)?)\s*(?:,\s*([\s\S]*?))?\s*\}$/;
  const closing = (text, from) => {
    for (let at = from, depth = 0; at < text.length; at += 1) {
      if (text[at] === "{") depth += 1;
      if (text[at] === "}" && (depth -= 1) === 0) return at;
    }
    return -1;
  };
  const branches = (text) => {
    const found = {};
    for (let at = 0; at < text.length;) {
      const open = text.indexOf("{", at);
      const close = open < 0 ? -1 : closing(text, open);
      if (close < 0) break;
      found[text.slice(at, open).trim()] = text.slice(open + 1, close);
      at = close + 1;
    }
    return found;
  };
  const hole = (piece, forms) => {
    const [, name, rest = ""] = HOLE.exec(piece) ?? [];
    const known = name !== undefined && Object.hasOwn(forms, name) ? forms[name] : undefined;
    if (known === undefined) return piece;
    const [, how, cases] = /^(plural|change)\s*,\s*([\s\S]*)$/.exec(rest) ?? [];
    if (how !== undefined) {
      const branch = branches(cases)[how === "plural" ? known.category : known.direction];
      if (branch === undefined) return piece;
      return filled(how === "plural" ? branch.replaceAll("#", known.number ?? "#") : branch, forms);
    }
    const last = rest.split(",").at(-1).trim();
    return known[last] ?? known.nominative ?? piece;
  };
  const filled = (text, forms) => {
    let made = "";
    for (let at = 0; at < text.length;) {
      const open = text.indexOf("{", at);
      const close = open < 0 ? -1 : closing(text, open);
      if (close < 0) return made + text.slice(at);
      made += text.slice(at, open) + hole(text.slice(open, close + 1), forms);
      at = close + 1;
    }
    return made;
  };
  const printed = (unit) => filled(unit.target.value, unit.forms).replaceAll("'", "’").replace(/\s+/g, " ").trim();
  const names = (text) => new Set([...text.matchAll(/\{\s*([a-z][a-z0-9_]*)(?=[\s.,}])/g)].map((found) => found[1]));
  const braced = (text) => {
    let depth = 0;
    for (const sign of text) {
      if (sign === "{") depth += 1;
      if (sign === "}" && (depth -= 1) < 0) return false;
    }
    return depth === 0;
  };
  const hints = (unit) => {
    const text = unit.target.value;
    if (text.trim() === "") return [];
    const asked = names(unit.data.source);
    const given = names(text);
    const listed = (held) => held.map((name) => `{${name}}`).join(", ");
    const lost = [...asked].filter((name) => !given.has(name));
    const foreign = [...given].filter((name) => !asked.has(name));
    return [
      braced(text) ? "" : body.brackets,
      lost.length ? worded(body.lost, { holes: listed(lost) }) : "",
      foreign.length ? worded(body.foreign, { holes: listed(foreign) }) : "",
    ].filter((said) => said !== "");
  };

  // --- what the page shows
  const fit = (area) => {
    area.style.blockSize = "auto";
    area.style.blockSize = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
  };
  const show = (unit) => {
    const changed = edited(unit);
    const text = changed ? printed(unit) : unit.shownFirst;
    unit.printed.textContent = text || body.none;
    unit.printed.classList.toggle("none", unit.target.value.trim() === "");
    unit.mine.hidden = !changed;
    unit.restore.hidden = !changed;
    unit.hint.textContent = changed ? hints(unit).join(" ") : "";
    if (unit.data.limit !== undefined) {
      const now = unit.target.value.trim() === "" ? 0 : [...text].length;
      unit.length.textContent = worded(body.length, { now, limit: unit.data.limit });
      unit.length.classList.toggle("over", now > Number(unit.data.limit));
    }
    [unit.target, unit.comment].forEach((area, index) => { unit.texts[index].textContent = area.value; fit(area); });
    unit.article.classList.toggle("decided", decided(unit));
  };
  const count = () => {
    const done = units.filter(decided).length;
    one("#progress").value = done;
    one("#progress-text").textContent = worded(body.progress, { done, all: units.length });
  };
  const wanted = (unit) => {
    const picked = one("#filter").value;
    const fits = picked === "" || unit.data.state === picked || (picked === "found" && unit.data.found !== undefined);
    return fits && !(one("#open-only").checked && decided(unit));
  };
  const filter = () => {
    units.forEach((unit) => { unit.article.hidden = !wanted(unit); });
    document.querySelectorAll(".part").forEach((part) => { part.hidden = one(".unit:not([hidden])", part) === null; });
    const shown = units.filter((unit) => !unit.article.hidden).length;
    one("#shown").textContent = worded(body.shown, { shown, all: units.length });
    units.forEach((unit) => { if (!unit.article.hidden) show(unit); });
  };
  const next = (after) => {
    const from = after === undefined ? -1 : units.indexOf(after);
    const open = (unit) => !unit.article.hidden && !decided(unit);
    const found = units.slice(from + 1).find(open) ?? units.slice(0, from + 1).find(open);
    if (found === undefined) { told(body.noNext); return; }
    found.target.focus({ preventScroll: true });
    found.article.scrollIntoView({ block: "start" });
  };

  // --- what the browser keeps, where it keeps anything
  const held = (unit) => ({
    source: unit.data.message,
    first: unit.first,
    target: unit.target.value,
    verdict: verdict(unit),
    comment: unit.comment.value,
  });
  const keep = () => {
    try {
      const decisions = Object.fromEntries(units.filter(spoken).map((unit) => [unit.data.context, held(unit)]));
      localStorage.setItem(KEY, JSON.stringify(decisions));
      keeps = true;
    } catch {
      keeps = false;
    }
  };
  const restore = () => {
    let kept = null;
    try {
      kept = JSON.parse(localStorage.getItem(KEY) ?? "null");
    } catch {
      return false;
    }
    if (kept === null || typeof kept !== "object") return false;
    let taken = false;
    units.forEach((unit) => {
      const last = Object.hasOwn(kept, unit.data.context) ? kept[unit.data.context] : null;
      // A decision on other words is none on these.
      if (last === null || last.source !== unit.data.message || last.first !== unit.first) return;
      if ([last.target, last.verdict, last.comment].some((part) => typeof part !== "string")) return;
      unit.target.value = last.target;
      setVerdict(unit, last.verdict);
      unit.comment.value = last.comment;
      taken = true;
    });
    return taken;
  };
  const forget = () => { try { localStorage.removeItem(KEY); } catch { keeps = false; } };
  const touched = (unit) => {
    unsaved = true;
    keep();
    show(unit);
    count();
    told(keeps ? body.kept : body.notKept);
  };

  // --- the file of decisions: a PO file
  const ESCAPES = { "\\": "\\\\", "\"": "\\\"", "\n": "\\n", "\t": "\\t", "\r": "\\r" };
  const quoted = (text) => `"${text.replace(/[\\"\n\t\r]/g, (sign) => ESCAPES[sign])}"`;
  const lines = (text) => text.split(/[\n\r\u0085\u2028\u2029\v\f]+/).map((line) => line.trim()).filter((line) => line !== "");
  const entry = (unit) => {
    const said = verdict(unit);
    const doubtful = said === "change" || (!decided(unit) && unit.data.doubtful !== undefined);
    return [
      ...lines(unit.comment.value).map((line) => `# ${line}`),
      unit.data.notes,
      NOTE[said] ?? "",
      doubtful ? "#, fuzzy" : "",
      unit.data.message,
      `msgstr ${quoted(unit.target.value)}`,
    ].filter((line) => line !== "").join("\n");
  };
  const save = () => {
    const spokenOf = units.filter(spoken);
    if (spokenOf.length === 0) { told(body.nothing); return; }
    const file = `${body.edition}.${body.language}.po`;
    const text = `${[body.header.trimEnd(), ...spokenOf.map(entry)].join("\n\n")}\n`;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/x-gettext-translation" }));
    link.download = file;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    unsaved = false;
    told(worded(body.saved, { file }));
  };

  // --- and back again: only what a sheet has written is read, block by block
  const unquoted = (line) => {
    const found = /^msgstr "((?:[^"\\]|\\.)*)"$/.exec(line);
    if (found === null) return null;
    const signs = { n: "\n", t: "\t", r: "\r" };
    return found[1].replace(/\\(.)/g, (all, sign) => signs[sign] ?? sign);
  };
  const take = (block) => {
    const at = block.search(/^msgctxt /m);
    const end = block.lastIndexOf("\nmsgstr ");
    if (at < 0 || end < at) return false;
    const unit = units.find((candidate) => candidate.data.message === block.slice(at, end));
    const target = unquoted(block.slice(end + 1).trimEnd());
    const notes = block.slice(0, at).split("\n");
    const tag = (held) => held.find((line) => line.startsWith("#. sitrep:"));
    if (unit === undefined || target === null || tag(notes) !== tag(unit.data.notes.split("\n"))) return false;
    unit.target.value = target;
    setVerdict(unit, Object.keys(NOTE).find((said) => notes.includes(NOTE[said])) ?? "");
    unit.comment.value = notes.filter((line) => line.startsWith("# ")).map((line) => line.slice(2)).join("\n");
    return true;
  };
  const load = async (file) => {
    if (file.size > LARGEST) { told(body.unreadable); return; }
    const text = (await file.text()).replaceAll("\r\n", "\n");
    if (!text.startsWith(body.header.trimEnd())) { told(body.unreadable); return; }
    const blocks = text.slice(body.header.trimEnd().length).split(/\n\n+/).filter((block) => block.trim() !== "");
    const taken = blocks.filter((block) => take(block)).length;
    keep();
    filter();
    count();
    told(worded(body.loaded, { count: taken, left: blocks.length - taken }));
  };

  // --- what a translator does
  units.forEach((unit) => {
    unit.target.addEventListener("input", () => touched(unit));
    unit.comment.addEventListener("input", () => touched(unit));
    unit.radios.forEach((radio) => radio.addEventListener("change", () => touched(unit)));
    one("button", unit.restore).addEventListener("click", () => {
      unit.target.value = unit.first;
      touched(unit);
      unit.target.focus();
    });
    unit.article.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      if (verdict(unit) === "" && unit.target.value.trim() !== "") setVerdict(unit, "well");
      touched(unit);
      next(unit);
    });
  });
  one("#filter").addEventListener("change", filter);
  one("#open-only").addEventListener("change", filter);
  one("#next").addEventListener("click", () => next(units.find((unit) => unit.article.contains(document.activeElement))));
  one("#save").addEventListener("click", save);
  one("#load").addEventListener("change", (event) => {
    const [file] = event.target.files;
    if (file !== undefined) load(file).finally(() => { event.target.value = ""; });
  });
  one("#clear").addEventListener("click", () => {
    if (!window.confirm(body.clearSure)) return;
    units.forEach((unit) => { unit.target.value = unit.first; setVerdict(unit, ""); unit.comment.value = ""; });
    forget();
    unsaved = false;
    filter();
    count();
    told(body.cleared);
  });
  window.addEventListener("beforeunload", (event) => { if (unsaved) event.preventDefault(); });
  window.addEventListener("resize", () => units.forEach((unit) => { if (!unit.article.hidden) show(unit); }));

  document.documentElement.classList.add("with-script");
  // A browser that fills in forms again by itself would show edits as if they had come with the sheet.
  units.forEach((unit) => {
    unit.target.value = unit.first;
    unit.comment.value = "";
    setVerdict(unit, "");
  });
  const taken = restore();
  filter();
  count();
  if (taken) { unsaved = true; told(body.restored); }
})();
