const { sanitizeName } = require("./names");
const MAX_DEPTH = 20;

function walk(node, depth) {
  if (depth > MAX_DEPTH) throw new Error("too deep");
  return node.children.map((child) => walk(child, depth + 1));
}

function fileOf(upload) {
  return path.join(FOLDER, sanitizeName(upload.name));
}

function title(article) {
  return article.title.trim();
}
