const cheerio = require("cheerio");
const dns = require("node:dns/promises");
const ipaddr = require("ipaddr.js");

/**
 * Bookmarks: a person pastes an address, the page's title and description are kept with it.
 */
async function assertPublic(hostname) {
  for (const { address } of await dns.lookup(hostname, { all: true })) {
    if (ipaddr.process(address).range() !== "unicast") throw new Error("this address is not reachable");
  }
}

async function fetchPageTitle(url) {
  const parsed = new URL(url);
  if (parsed.protocol !== "https:") throw new Error("not a web address");
  await assertPublic(parsed.hostname);
  const response = await fetch(url, { signal: AbortSignal.timeout(5000), redirect: "error" });
  if (!response.ok) throw new Error(`the page answered ${response.status}`);
  const page = cheerio.load((await response.text()).slice(0, 200_000));
  return {
    title: page("title").first().text().trim(),
    description: page('meta[name="description"]').attr("content") ?? "",
  };
}

function shortTitle(title) {
  return title.length > 80 ? `${title.slice(0, 79)}…` : title;
}

module.exports = { fetchPageTitle, shortTitle };
