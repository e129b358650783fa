const PAGES = new Set(["/orders", "/account", "/cart"]);

/** The payment provider sends people back to /paid?next=...; we send them on to the page they came from. */
export function afterPayment(request, response) {
  const parameters = new URL(request.url, "http://localhost").searchParams;
  const next = parameters.get("next") ?? "/orders";
  if (!PAGES.has(next)) {
    response.writeHead(303, { Location: "/orders" });
    response.end();
    return;
  }
  response.writeHead(303, { Location: next });
  response.end();
}

export function failed(response) {
  response.writeHead(303, { Location: "/orders?paid=no" });
  response.end();
}
