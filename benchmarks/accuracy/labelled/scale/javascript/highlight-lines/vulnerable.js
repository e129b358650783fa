function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The lines in which the word occurs, with their numbers. */
export function occurrences(lines, word) {
  const wanted = escaped(word);
  const found = [];
  lines.forEach((line, index) => {
    if (line.length > 0) {
      found.push({ line, number: index + 1 });
    }
  });
  return found.filter((entry) => matches(entry.line, wanted));
}

function matches(line, wanted) {
  return new RegExp(`\\b${wanted}\\b`, 'i').test(line);
}

/** The lines that hold any of the markers of a reviewer. */
export function marked(lines) {
  return lines.filter((line) => new RegExp('TODO|FIXME|XXX').test(line));
}
