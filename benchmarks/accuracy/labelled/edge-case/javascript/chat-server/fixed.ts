import { WebSocketServer } from "ws";

import type { Room } from "./room";

/** Lets people talk in a room. */
export function serve(server: WebSocketServer, room: Room): void {
  server.on("connection", (socket) => {
    room.join(socket);
    socket.on("message", (data) => {
      try {
        const message = JSON.parse(data.toString());
        room.say(message.name, message.text);
      } catch {
        socket.close(1003, "not JSON");
      }
    });
  });
}
