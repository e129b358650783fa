function isTrusted(url) {
  // ruleid: js-url-checked-by-substring
  return url.includes("trusted.com");
}

function isOurs(origin) {
  // ruleid: js-url-checked-by-substring
  return origin.startsWith("https://app.example.com");
}

function isSubdomain(hostname, domain) {
  // ruleid: js-url-checked-by-substring
  return hostname.endsWith(domain);
}

function isTrustedSafely(text) {
  // ok: js-url-checked-by-substring
  return new URL(text).hostname === "trusted.com";
}

function isSubdomainSafely(hostname, domain) {
  // ok: js-url-checked-by-substring
  return hostname === domain || hostname.endsWith("." + domain);
}

function isLocalPath(url) {
  // ok: js-url-checked-by-substring
  return url.startsWith("/") || url.includes("?");
}

function isListed(allowedOrigins, origin) {
  // ok: js-url-checked-by-substring
  return allowedOrigins.includes(origin);
}

function isAllowedScript(text) {
  // ruleid: js-url-checked-by-substring
  return text.startsWith("https://") && text.includes("cdn.example.com");
}

function fromPartner(event) {
  // ruleid: js-url-checked-by-substring
  return event.origin.startsWith(PARTNER);
}

function isAllowedImage(text) {
  // ok: js-url-checked-by-substring
  return new URL(text).hostname === "cdn.example.com";
}

function fromSubdomain(event) {
  // ok: js-url-checked-by-substring
  return event.origin.endsWith(".partner.example.com");
}
