import fs from "node:fs/promises";
import path from "node:path";

/** Rendered pages on disk, below one folder. */
export class PageCache {
  constructor(root) {
    this.root = root;
  }

  fileOf(name) {
    return path.join(this.root, `${encodeURIComponent(name)}.html`);
  }

  async store(name, html) {
    await fs.mkdir(this.root, { recursive: true });
    await fs.writeFile(this.fileOf(name), html, "utf8");
  }

  async load(name) {
    return fs.readText(this.fileOf(name));
  }
}
