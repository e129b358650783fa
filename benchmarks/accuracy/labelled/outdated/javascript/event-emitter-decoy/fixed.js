const EventEmitter = require("events");

// A message bus whose own methods have the names of old Express and Node calls.
class Bus extends EventEmitter {
  del(name) {
    this.removeAllListeners(name);
  }

  param(name) {
    return this.options[name];
  }

  sendfile(path) {
    this.emit("file", path);
  }
}

function stop(bus) {
  bus.del("orders");
  bus.sendfile(bus.param("path"));
}

module.exports = { Bus, stop };
