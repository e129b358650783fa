const field = document.querySelector('input');
const box = document.querySelector('.box');
export const value = box.value; // unknown: value
export const shown = field.checked; // exists: checked
box.addEventListener('click', () => {}); // exists: addEventListener
box.addClassName('x'); // absent: addClassName
document.getElementById('a').innerHTML = 'x'; // exists: innerHTML
window.analytics.track('x'); // unknown: analytics
localStorage.getItem('a'); // exists: getItem
localStorage.getJson('a'); // absent: getJson
fetch('/a').then((answer) => answer.json()); // exists: json
fetch('/a').then((answer) => answer.asJson()); // absent: asJson
