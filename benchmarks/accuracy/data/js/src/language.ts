const text = 'a,b';
const list = [1, 2, 3];
const when = new Date();
export const out = [
  text.includes('a'), // exists: includes
  text.contains('a'), // absent: contains
  text.replaceAll('a', 'b'), // exists: replaceAll
  text.reverse(), // absent: reverse
  list.at(-1), // exists: at
  list.last(), // absent: last
  list.flatMap((n) => [n]), // exists: flatMap
  list.distinct(), // absent: distinct
  when.toISOString(), // exists: toISOString
  when.addDays(1), // absent: addDays
  Math.trunc(1.5), // exists: trunc
  Math.clamp(1, 2, 3), // absent: clamp
  Object.fromEntries([]), // exists: fromEntries
  Object.isEmpty({}), // absent: isEmpty
  JSON.stringify({}), // exists: stringify
  JSON.tryParse('{}'), // absent: tryParse
  Promise.allSettled([]), // exists: allSettled
  Promise.delay(5), // absent: delay
  Number.parseFloat('1'), // exists: parseFloat
  Number.isNumeric('1'), // absent: isNumeric
  new Map([[1, 2]]).get(1), // exists: get
  new Map([[1, 2]]).getOrDefault(1, 0), // absent: getOrDefault
  new Set([1]).has(1), // exists: has
  new Set([1]).contains(1), // absent: contains
  new Error('x').code, // unknown: code
];
