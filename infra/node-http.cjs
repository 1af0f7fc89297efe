// An import of node:http by its name makes Node read every one of its exports, which loads all of undici: 25 ms of a cold
// start. Asking for the built-in module itself costs 2.5 ms.
module.exports = process.getBuiltinModule('node:http');
