'use strict'
// Stands for style sheets where panels are tested without a browser: nothing is laid out there.
module.exports = {}
