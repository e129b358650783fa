import { EventEmitter } from "node:events";

/** Messages of the control channel, one JSON object a line. */
export class Channel extends EventEmitter {
  receive(line) {
    let message;
    try {
      message = JSON.parse(line);
    } catch (error) {
      this.emit("invalid", line, error);
      return;
    }
    this.emit("message", message);
  }

  send(socket, message) {
    socket.write(JSON.stringify(message) + "\n");
  }
}
