// No service that we speak to streams events, and the SDK loads this only where one does: 20 KB that every cold start
// would read.
module.exports = {};
