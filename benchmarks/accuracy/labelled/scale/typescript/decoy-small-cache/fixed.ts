/** Answers of the last minute, at most a hundred. */
export class RecentAnswers<T> {
  private readonly cache = new Map<string, { value: T; until: number }>();

  constructor(private readonly now: () => number, private readonly limit = 100) {}

  get(key: string): T | undefined {
    const entry = this.cache.get(key);
    return entry && entry.until > this.now() ? entry.value : undefined;
  }

  set(key: string, value: T): void {
    if (this.cache.size >= this.limit) {
      const oldest = this.cache.keys().next().value;
      if (oldest !== undefined) {
        this.cache.delete(oldest);
      }
    }
    this.cache.set(key, { value, until: this.now() + 60_000 });
  }
}
