const express = require("express");

const ORIGIN = "https://shop.example";
const PAGES = { cart: "/cart", orders: "/orders" };
const app = express();

app.get("/login/done", (req, res) => {
  // ruleid: js-open-redirect
  res.redirect(req.query.next || "/");
});

function leave() {
  // ruleid: js-open-redirect
  window.location.href = new URLSearchParams(location.search).get("next");
}

app.get("/checked", (req, res) => {
  const url = new URL(req.query.next, ORIGIN);
  if (url.origin !== ORIGIN) {
    return res.redirect("/");
  }
  // ok: js-open-redirect
  res.redirect(url.pathname + url.search);
});

app.get("/item", (req, res) => {
  // ok: js-open-redirect
  res.redirect(`/items/${req.query.id}`);
});

app.get("/page", (req, res) => {
  // ok: js-open-redirect
  res.redirect(PAGES[req.query.page] ?? "/");
});
