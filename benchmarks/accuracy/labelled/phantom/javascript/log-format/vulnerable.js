/** Lines for the log, padded so that columns line up. */
export function logLine(level, scope, message) {
  const label = "{} {}".format(level.toUpperCase().padEnd(5), scope);
  return `${new Date().toISOString()} ${label}: ${message}`;
}

export function createLogger(scope, write) {
  return {
    info: (message) => write(logLine("info", scope, message)),
    error: (message) => write(logLine("error", scope, message)),
  };
}
