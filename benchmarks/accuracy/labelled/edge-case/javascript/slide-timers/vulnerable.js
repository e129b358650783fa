/** Shows one slide after the other. */
export function play(slides, show, seconds) {
  for (var i = 0; i < slides.length; i++) {
    setTimeout(function () {
      show(slides[i]);
    }, i * seconds * 1000);
  }
}

/** How long the whole show takes. */
export function duration(slides, seconds) {
  return slides.length * seconds;
}
