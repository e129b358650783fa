export function order(store, mailer, body) {
  // ruleid: js-catch-swallowed
  store.saveOrder(body).catch(() => {});
}

export function orderLogged(store, logger, body) {
  // ok: js-catch-swallowed
  store.saveOrder(body).catch((error) => logger.error({ error }, "order was not saved"));
}

export function orderExplained(store, body) {
  store.saveDraft(body)
    // ok: js-catch-swallowed
    .catch(() => {
      // The draft is saved again every ten seconds.
    });
}

export function leave(socket) {
  // ok: js-catch-swallowed
  socket.close().catch(() => {});
}
