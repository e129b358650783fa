// ruleid: protection-gone
function walk(node) {
  return node.children.map((child) => walk(child));
}

function fileOf(upload) {
  // ruleid: protection-gone
  return path.join(FOLDER, upload.name);
}

function title(article) {
  // ok: protection-gone
  return article.title.trim().toUpperCase();
}

function total(lines) {
  // ok: protection-gone
  return lines.reduce((sum, line) => sum + line.price, 0);
}
