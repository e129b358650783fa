const express = require('express');

const app = express();
app.use(express.json()); // exists: json
app.use(express.bodyJson()); // absent: bodyJson
app.disable('x-powered-by'); // exists: disable
app.enableCors(); // absent: enableCors

app.get('/orders/:id', (req, res) => {
  const agent = req.get('user-agent'); // exists: get
  const body = req.getJsonBody(); // absent: getJsonBody
  const owner = req.user; // unknown: user
  res.status(200); // exists: status
  res.setStatusCode(200); // absent: setStatusCode
  res.sendStatus(204); // exists: sendStatus
  res.sendAsJson({ agent, body, owner }); // absent: sendAsJson
});

app.settingsCache = new Map(); // unknown: settingsCache

module.exports = app;
