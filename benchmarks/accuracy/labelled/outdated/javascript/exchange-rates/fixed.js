
const ADDRESS = "https://rates.example/latest";

// The rates of today, by currency.
function rates(base, done) {
  | response.statusCode !== 200) {
      done(error || new Error(`status ${response.statusCode}`));
      return;
    }
    done(null, body.rates);
  });|fetch(`${ADDRESS}?${new URLSearchParams({ base })}`, { signal: AbortSignal.timeout(5000) })
    .then((response) => {
      if (!response.ok) {
        throw new Error(`status ${response.status}`);
      }
      return response.json();
    })
    .then((body) => done(null, body.rates), done);
}

module.exports = { rates };
