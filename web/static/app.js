// What pages do beyond plain HTML. Everything works without it.
"use strict";
document.documentElement.classList.add("js");

// sliders say their value
document.addEventListener("input", (event) => {
  if (event.target.type === "range") event.target.nextElementSibling.value = event.target.value;
});

// a form that came back with errors: begin there
document.getElementById("errors")?.focus();

// a choice of currency acts at once
document.getElementById("currency")?.addEventListener("change", (event) => event.target.form.requestSubmit());

// completion of the last of several names, as an ARIA combobox
for (const field of document.querySelectorAll("[data-complete]")) {
  const box = document.createElement("div");
  box.className = "completing";
  field.after(box);
  const list = document.createElement("ul");
  list.className = "completions";
  list.id = `${field.id}-completions`;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Suggestions");
  list.hidden = true;
  box.append(list);
  if (field.tagName === "INPUT") field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);
  if (field.tagName === "INPUT") field.setAttribute("aria-expanded", "false");
  let chosen = -1, timer, asked;
  const last = () => ("single" in field.dataset ? field.value : field.value.split(/[,;\n]/).pop()).trim();
  const show = (names) => {
    chosen = -1;
    list.replaceChildren(...names.map((name, place) => {
      const item = document.createElement("li");
      item.id = `${list.id}-${place}`;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      item.textContent = name;
      item.addEventListener("mousedown", (event) => { event.preventDefault(); take(name); });
      return item;
    }));
    list.hidden = names.length === 0;
    if (field.tagName === "INPUT") field.setAttribute("aria-expanded", String(!list.hidden));
    field.removeAttribute("aria-activedescendant");
  };
  const take = (name) => {
    if ("single" in field.dataset) field.value = name;
    else field.value = field.value.replace(/[^,;\n]*$/, (part) => (part.startsWith(" ") || field.value.includes(",") ? " " : "") + name + ", ").trimStart();
    show([]);
    field.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const mark = (place) => {
    chosen = (place + list.children.length) % list.children.length;
    [...list.children].forEach((item, at) => item.setAttribute("aria-selected", String(at === chosen)));
    field.setAttribute("aria-activedescendant", list.children[chosen].id);
  };
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const typed = asked = last();
      if (typed.length < 2) return show([]);
      const answer = await fetch(`${field.dataset.complete}?q=${encodeURIComponent(typed)}`);
      if (answer.ok && typed === asked && document.activeElement === field) show(await answer.json());
    }, 150);
  });
  field.addEventListener("keydown", (event) => {
    if (list.hidden) return;
    if (event.key === "ArrowDown") { event.preventDefault(); mark(chosen + 1); }
    else if (event.key === "ArrowUp") { event.preventDefault(); mark(chosen < 0 ? list.children.length - 1 : chosen - 1); }
    else if ((event.key === "Enter" || event.key === "Tab") && chosen >= 0) { event.preventDefault(); take(list.children[chosen].textContent); }
    else if (event.key === "Escape") { event.preventDefault(); show([]); }
  });
  field.addEventListener("blur", () => show([]));
}

// charts: drawn from the data beside their table, in the colours of the page
const charts = [];
const draw = () => {
  if (!window.Chart) return;
  for (const one of charts.splice(0)) one.destroy();
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(name).trim();
  const reduced = matchMedia("(prefers-reduced-motion: reduce)").matches;
  Object.assign(Chart.defaults, { color: colour("--quiet"), borderColor: colour("--line"), animation: reduced ? false : { duration: 250 } });
  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  for (const holder of document.querySelectorAll("[data-chart]")) {
    holder.hidden = false;
    const data = JSON.parse(holder.dataset.chart);
    const across = data.kind === "hbar" || data.kind === "range";
    const shown = (value) => value === null ? "–" : value.toLocaleString("en", { maximumFractionDigits: data.digits }) + data.unit;
    const most = holder.clientWidth < 400 ? 15 : 26;
    const short = (label) => {  // the name gives way, what stands in brackets behind it stays
      const [, name, behind] = /^(.*?)( \([^)]*\))?$/s.exec(String(label));
      return (name.length > most ? `${name.slice(0, most - 1)}…` : name) + (behind ?? "");
    };
    let sets;
    if (data.kind === "range") {
      const [low, median, high] = data.series.map((one) => one.values);
      sets = [
        { type: "bar", label: "Middle half", data: low.map((value, at) => [value, high[at]]), backgroundColor: colour("--skill-bg"), borderColor: colour("--c1"), borderWidth: 1, borderSkipped: false, borderRadius: 4, maxBarThickness: 16 },
        { type: "line", label: "Median", data: median, showLine: false, pointStyle: "rectRot", pointRadius: 6, pointHoverRadius: 8, backgroundColor: colour("--c1"), borderColor: colour("--c1") },
      ].reverse();
    } else {
      sets = data.series.map((one, at) => ({
        label: one.name, data: one.values, backgroundColor: colour(`--c${at + 1}`), borderColor: colour(`--c${at + 1}`),
        borderWidth: data.kind === "line" ? 2 : 0, pointRadius: one.values.length > 40 ? 0 : 3, pointStyle: ["circle", "rect", "triangle", "rectRot", "star", "crossRot"][at % 6],
        tension: 0.2, borderRadius: 4, maxBarThickness: 28, spanGaps: true,
      }));
    }
    const values = { beginAtZero: data.kind !== "range", grid: { color: colour("--line") }, ticks: { callback: (value) => value.toLocaleString("en", { notation: "compact" }) } };
    if (data.most !== null) values.max = data.most;
    const names = { offset: true, grid: { display: false }, ticks: across ? { callback(value) { return short(this.getLabelForValue(value)); }, autoSkip: false } : { maxRotation: 0, autoSkipPadding: 14 } };
    charts.push(new Chart(holder.querySelector("canvas"), {
      type: data.kind === "line" ? "line" : "bar",
      data: { labels: data.labels, datasets: sets },
      options: {
        indexAxis: across ? "y" : "x", maintainAspectRatio: false, responsive: true, interaction: { mode: "index", intersect: false, axis: across ? "y" : "x" },
        scales: across ? { x: values, y: names } : { x: names, y: values },
        plugins: {
          legend: { display: sets.length > 1, position: "bottom", labels: { usePointStyle: true, boxHeight: 7 } },
          tooltip: { callbacks: { label: (item) => {
            if (data.kind !== "range") return `${item.dataset.label}: ${shown(item.raw)}`;
            const at = item.dataIndex;
            return item.datasetIndex === 0 ? `Median: ${shown(data.series[1].values[at])}` : `Middle half: ${shown(data.series[0].values[at])} to ${shown(data.series[2].values[at])}`;
          } } },
        },
      },
    }));
  }
};
draw();
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
