export function serve(socket: WebSocket, handle: Handle) {
  socket.on("message", (data) => {
    // ruleid: js-message-handler-unguarded
    handle(JSON.parse(data.toString()));
  });
}

export function serveChecked(socket: WebSocket, handle: Handle) {
  socket.on("message", (data) => {
    try {
      // ok: js-message-handler-unguarded
      handle(JSON.parse(data.toString()));
    } catch {
      socket.close(1003, "not JSON");
    }
  });
}
