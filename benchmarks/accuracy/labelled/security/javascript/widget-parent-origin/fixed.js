const PARENT = "https://shop.example.com";

/** Whether a message may steer the widget: only our own shop may. */
export function isTrustedSender(event) {
  return event.origin === PARENT;
}

export function start(apply) {
  window.addEventListener("message", (event) => {
    if (!isTrustedSender(event)) return;
    if (event.origin && event.data?.type === "filter") apply(event.data.value);
  });
}
