const request = require("request");
const ADDRESS = "https://rates.example/latest";

// The rates of today, by currency.
function rates(base, done) {
  request({ url: ADDRESS, qs: { base }, json: true, timeout: 5000 }, (error, response, body) => {
    if (error 
}

module.exports = { rates };
