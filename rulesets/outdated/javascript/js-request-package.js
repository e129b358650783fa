// ruleid: js-request-package
const request = require("request");
// ruleid: js-request-package
const requestPromise = require("request-promise-native");
// ok: js-request-package
const requestIp = require("request-ip");
// ok: js-request-package
const axios = require("axios");

async function fetchRates(base) {
  // ok: js-request-package
  const response = await fetch(`https://rates.example.com/${base}`, { signal: AbortSignal.timeout(5000) });
  if (!response.ok) {
    throw new Error(`rates answered ${response.status}`);
  }
  return response.json();
}

module.exports = { request, requestPromise, requestIp, axios, fetchRates };
