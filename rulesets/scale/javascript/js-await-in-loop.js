async function sizes(paths, stat) {
  const found = [];
  for (const path of paths) {
    // ruleid: js-await-in-loop
    found.push(await stat(path));
  }
  return found;
}

async function sizesTogether(paths, stat) {
  // ok: js-await-in-loop
  return Promise.all(paths.map((path) => stat(path)));
}

async function thumbnails(images, resize) {
  const results = [];
  for (const image of images) {
    // ruleid: js-await-in-loop
    const small = await resize(image, 200);
    results.push({ name: image.name, small });
  }
  return results;
}

async function translations(keys, translate) {
  const texts = {};
  for (const key of keys) {
    // ruleid: js-await-in-loop
    texts[key] = await translate(key, 'de');
  }
  return texts;
}

async function chain(steps, value) {
  for (const step of steps) {
    // ok: js-await-in-loop
    value = await step(value);
  }
  return value;
}

async function untilFull(sources, read, wanted) {
  const rows = [];
  for (const source of sources) {
    // ok: js-await-in-loop
    rows.push(...(await read(source)));
    if (rows.length >= wanted) break;
  }
  return rows;
}

async function inOneTransaction(tx, rows) {
  const ids = [];
  for (const row of rows) {
    // ok: js-await-in-loop
    ids.push(await tx.insert(row));
  }
  return ids;
}

async function politely(urls, visit, sleep) {
  const pages = [];
  for (const url of urls) {
    // ok: js-await-in-loop
    pages.push(await visit(url));
    await sleep(1000);
  }
  return pages;
}
