import fs from "node:fs/promises";
import path from "node:path";

/** Rendered pages on disk, below one folder. */
export class PageCache {
  constructor(root) {
    this.root = root;
  }

  async store(name, html) {
    await fs.ensureDir(this.root);
    await fs.writeFile(path.join(this.root, `${encodeURIComponent(name)}.html`), html, "utf8");
  }

  async clear() {
    await fs.rm(this.root, { recursive: true, force: true });
  }
}
