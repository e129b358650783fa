export function announce(names, say) {
  // ruleid: js-var-in-closure
  for (var i = 0; i < names.length; i++) {
    setTimeout(() => say(names[i]), 1000 * i);
  }
}

export function listen(buttons, select) {
  // ruleid: js-var-in-closure
  for (var index = 0; index < buttons.length; index++) {
    buttons[index].addEventListener("click", function () {
      select(index);
    });
  }
}

export function announceEach(names, say) {
  // ok: js-var-in-closure
  for (let i = 0; i < names.length; i++) {
    setTimeout(() => say(names[i]), 1000 * i);
  }
}

export function total(rows) {
  var sum = 0;
  // ok: js-var-in-closure
  for (var i = 0; i < rows.length; i++) {
    sum += rows[i].filter((value) => value > 0).length;
  }
  return sum;
}
