import path from "node:path";

const KINDS = { ".md": "text", ".txt": "text", ".png": "image", ".jpg": "image" };

/** What kind of file a name stands for. */
export function kindOf(name) {
  return KINDS[path.extname(name).toLowerCase()] ?? "other";
}

export function isArchive(name) {
  return name.toLowerCase().endsWith(".zip") || name.endsWith(".tar.gz");
}
