// ruleid: js-post-message-unchecked
window.addEventListener("message", (event) => {
  document.title = event.data.title;
});

// ruleid: js-post-message-unchecked
window.addEventListener("message", function (event) {
  run(event.data);
});

// ok: js-post-message-unchecked
window.addEventListener("message", (event) => {
  if (event.origin !== "https://app.example.com") {
    return;
  }
  document.title = event.data.title;
});

// ok: js-post-message-unchecked
window.addEventListener("resize", (event) => {
  layout(event.data);
});
