const { PrismaClient } = require('@prisma/client'); // unknown: PrismaClient
const helpers = require('./helpers');
const generated = require('./generated/api'); // unknown: generated
const style = require('./style.css'); // unknown: ./style.css
const shared = require('@acme/shared'); // unknown: @acme/shared
let optional;
try {
  optional = require('fast-but-optional'); // unknown: fast-but-optional
} catch {
  optional = null;
}

function Shape() {
  this.sides = 3; // unknown: sides
}
Shape.prototype.area = function () {
  return this.width * this.sides; // unknown: width
};

const prisma = new PrismaClient();
prisma.order.findMany(); // unknown: findMany
helpers.later.run(); // unknown: run
if (Array.prototype.group) [1].group((n) => n); // unknown: group
module.exports = [generated, style, shared, optional, Shape, JSON.parse('{}').anything]; // unknown: anything
