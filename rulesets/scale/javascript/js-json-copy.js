export function withDefaults(settings, defaults) {
  // ruleid: js-json-copy
  const copy = JSON.parse(JSON.stringify(defaults));
  return Object.assign(copy, settings);
}

export function withDefaultsFast(settings, defaults) {
  // ok: js-json-copy
  return Object.assign(structuredClone(defaults), settings);
}

export function send(socket, message) {
  // ok: js-json-copy
  socket.send(JSON.stringify(message));
}
