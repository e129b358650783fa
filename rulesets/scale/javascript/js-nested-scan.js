function pairWithSum(numbers, target) {
  for (let i = 0; i < numbers.length; i += 1) {
    // ruleid: js-nested-scan
    for (let j = i + 1; j < numbers.length; j += 1) {
      if (numbers[i] + numbers[j] === target) {
        return [i, j];
      }
    }
  }
  return null;
}

function hasDuplicate(names) {
  for (let i = 0; i < names.length; i++) {
    // ruleid: js-nested-scan
    for (let j = i + 1; j < names.length; j++) {
      if (names[i] === names[j]) return true;
    }
  }
  return false;
}

function hasDuplicateBySet(names) {
  // ok: js-nested-scan
  return new Set(names).size !== names.length;
}

function cells(rows) {
  let found = 0;
  for (let i = 0; i < rows.length; i += 1) {
    // ok: js-nested-scan
    for (let j = 0; j < rows[i].length; j += 1) {
      if (rows[i][j]) found += 1;
    }
  }
  return found;
}
