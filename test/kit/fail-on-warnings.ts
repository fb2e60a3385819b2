// A warning of Node (a leaked listener, a deprecated call) is a defect: it fails the tests.
const mark = Symbol.for('chatterpipe.test.fail-on-warnings');
const marked = process as unknown as Record<symbol, boolean>;

if (marked[mark] !== true) {
  marked[mark] = true;
  process.on('warning', warning => {
    throw warning;
  });
}
