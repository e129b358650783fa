const KNOWN = new Set(["csv", "xlsx", "json"]);

/** Loads the exporter for a format; each one is a module in ./exporters. */
async function exporterFor(format) {
  if (!KNOWN.has(format)) throw new RangeError("which format?");
  const module = await import(`./exporters/${format}.mjs`);
  return module.default;
}

module.exports = { exporterFor, KNOWN };
