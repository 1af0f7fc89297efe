/** Suites that take long, the longest first: begun last, one of them would leave the other core with nothing to do. */
const slow = [
  'end-to-end/kill', 'providers/hostile', 'pipeline/first-light', 'end-to-end/', 'pipeline/surge', 'cli/', 'pipeline/any-order',
  'infra/local/run-', 'stores/', 'lambda/', 'pipeline/', 'infra/nag', 'mail/corpora',
];

const placeOf = ({ path }) => {
  const place = slow.findIndex((name) => path.includes(`/test/${name}`));
  return place === -1 ? slow.length : place;
};

/** The order of the suites: the same on every machine, whatever Jest remembers of earlier runs. */
export default class SlowFirst {
  sort(tests) {
    return [...tests].sort((one, other) => placeOf(one) - placeOf(other) || (one.path < other.path ? -1 : 1));
  }

  allFailedTests(tests) {
    return tests;
  }

  cacheResults() {}
}
