const ejs = require("ejs");
const Handlebars = require("handlebars");
const nunjucks = require("nunjucks");

function renderNewsletter(text, member) {
  // ruleid: js-template-from-parameter
  return ejs.render(text, { firstName: member.firstName });
}

const previewMail = (template, values) => {
  // ruleid: js-template-from-parameter
  return Handlebars.compile(template)(values);
};

function greet({ message, name }) {
  // ruleid: js-template-from-parameter
  return nunjucks.renderString(message, { name });
}

function renderNewsletterFile(text, member) {
  // ok: js-template-from-parameter
  return ejs.render(LAYOUT, { firstName: member.firstName, text });
}

function greetSafely({ message, name }) {
  // ok: js-template-from-parameter
  return message.replaceAll("{{name}}", escapeHtml(name));
}

async function load(file) {
  // ok: js-template-from-parameter
  return Handlebars.compile(await fs.readFile(file, "utf8"));
}
