const ejs = require("ejs");
const handlebars = require("handlebars");

function preview(req, res) {
  // ruleid: js-template-from-request
  res.send(ejs.render(req.body.template, { user: req.user }));
}

function greet(req, res) {
  // ruleid: js-template-from-request
  const template = handlebars.compile("<p>Hello</p>" + req.query.name);
  res.send(template({}));
}

function greetSafely(req, res) {
  const template = handlebars.compile("<p>Hello {{name}}</p>");
  // ok: js-template-from-request
  res.send(template({ name: req.query.name }));
}

function page(req, res) {
  // ok: js-template-from-request
  res.send(ejs.render("<p><%= name %></p>", { name: req.query.name }));
}
