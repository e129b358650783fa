class Builds {
  constructor(store) {
    this.store = store;
  }

  /** The newest build of a branch that passed, or null. */
  async latestGreen(branch) {
    const passed = [];
    for await (const build of this.store.builds(branch)) {
      if (build.result === "passed") {
        passed.push(build);
      }
    }
    passed.sort((a, b) => a.number - b.number);
    return passed.at(-1) ?? null;
  }
}

module.exports = { Builds };
