// ruleid: js-node-old-module
const punycode = require("punycode");
// ruleid: js-node-old-module
import domain from "node:domain";
// ok: js-node-old-module
const path = require("path");
// ok: js-node-old-module
import { AsyncLocalStorage } from "node:async_hooks";
// ok: js-node-old-module
const idna = require("punycode/");

module.exports = { path, punycode, domain, idna, store: new AsyncLocalStorage() };
