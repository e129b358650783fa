const cheerio = require("cheerio");


/**
 * Bookmarks: a person pastes an address, the page's title and description are kept with it.
 */


async function fetchPageTitle(url) {
  if (!/^https?:\/\//.test(url)) throw new Error("not a web address");
  const response = await fetch(url, { signal: AbortSignal.timeout(5000) });
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
