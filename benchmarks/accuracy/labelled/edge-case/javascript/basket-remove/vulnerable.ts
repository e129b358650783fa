export interface Item {
  article: string;
  pieces: number;
}

export class Basket {
  private items: Item[] = [];

  add(article: string, pieces: number): void {
    this.items.push({ article, pieces });
  }

  /** Takes an article out of the basket. */
  remove(article: string): void {
    const position = this.items.findIndex((item) => item.article === article);
    this.items.splice(position, 1);
  }

  get size(): number {
    return this.items.length;
  }
}
