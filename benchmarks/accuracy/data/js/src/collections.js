const _ = require('lodash');

function summarise(rows) {
  const grouped = _.groupBy(rows, 'kind'); // exists: groupBy
  const first = _.firstWhere(rows, { kind: 'a' }); // absent: firstWhere
  const unique = _.uniqBy(rows, 'id'); // exists: uniqBy
  const plucked = _.pluckBy(rows, 'id'); // absent: pluckBy
  const deep = _.cloneDeep(rows); // exists: cloneDeep
  const frozen = _.deepFreeze(rows); // absent: deepFreeze
  const chained = _(rows).filter('ok').value(); // exists: value
  const total = _.sumOf(rows, 'n'); // absent: sumOf
  return { grouped, first, unique, plucked, deep, frozen, chained, total };
}

module.exports = { summarise };
