exports.later = JSON.parse('{}');
