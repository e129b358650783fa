const escapeHtml = require("escape-html");

function greeting(name) {
  // ruleid: js-html-built-from-parameter
  return "<h1>Hello, " + name + "</h1>";
}

const card = (title) => {
  // ruleid: js-html-built-from-parameter
  return `<section><h2>${title}</h2></section>`;
};

function safeGreeting(name) {
  // ok: js-html-built-from-parameter
  return "<h1>Hello, " + escapeHtml(name) + "</h1>";
}

function safeCard(title) {
  const shown = escapeHtml(title);
  // ok: js-html-built-from-parameter
  return `<section><h2>${shown}</h2></section>`;
}

function usage(name) {
  // ok: js-html-built-from-parameter
  return `usage: ${name} <file>`;
}

function lines(order) {
  // ruleid: js-html-built-from-parameter
  return order.lines.map((line) => `<tr><td>${line.title}</td></tr>`).join("");
}

function escapedLines(order) {
  // ok: js-html-built-from-parameter
  return order.lines.map((line) => `<tr><td>${escapeHtml(line.title)}</td></tr>`).join("");
}
