const express = require("express");
const Handlebars = require("handlebars");

const app = express();
app.use(express.json({ limit: "50kb" }));

const TEMPLATES = { welcome: "<p>Welcome {{name}}</p>", bye: "<p>Goodbye {{name}}</p>" };

app.post("/mails/preview", (req, res) => {
  const template = Handlebars.compile(TEMPLATES[req.body.template] ?? TEMPLATES.welcome);
  res.json({ html: template({ name: "Ada" }) });
});

module.exports = { app, TEMPLATES };
