function numbered(lines) {
  const found = [];
  for (const line of lines) {
    // ruleid: js-regexp-in-loop
    const number = new RegExp('^[0-9]+');
    if (number.test(line)) found.push(line);
  }
  return found;
}

const NUMBER = new RegExp('^[0-9]+');

function numberedOnce(lines) {
  // ok: js-regexp-in-loop
  return lines.filter((line) => NUMBER.test(line));
}

function search(lines, term) {
  // ruleid: js-regexp-in-loop
  return lines.filter((line) => new RegExp(term, 'i').test(line));
}

function searchOnce(lines, term) {
  // ok: js-regexp-in-loop
  const pattern = new RegExp(term, 'i');
  return lines.filter((line) => pattern.test(line));
}

function highlight(paragraphs, word) {
  return paragraphs.map((paragraph) => {
    // ruleid: js-regexp-in-loop
    return paragraph.replace(new RegExp(`\\b${word}\\b`, 'gi'), '<mark>$&</mark>');
  });
}

function fill(template, values) {
  for (const key of Object.keys(values)) {
    // ok: js-regexp-in-loop
    template = template.replace(new RegExp(`{${key}}`, 'g'), values[key]);
  }
  return template;
}

function compileAll(sources) {
  // ok: js-regexp-in-loop
  return sources.map((source) => new RegExp(source, 'i'));
}
