const PARENT = "https://shop.example";
const state = { open: false };

/**
 * Listen to what the page around this widget says.
 */
export function listen() {
  window.addEventListener("message", (event) => {
    if (event.origin !== PARENT) {
      return;
    }
    state.open = event.data.open === true;
  });
  window.parent.postMessage({ ready: true }, PARENT);
}
