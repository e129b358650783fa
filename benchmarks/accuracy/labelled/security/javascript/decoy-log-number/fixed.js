/** Logs how long a request took. */
function logDuration(id, milliseconds) {
  console.info(`request ${Number(id)} took ${milliseconds.toFixed(1)} ms`);
}

module.exports = { logDuration };
