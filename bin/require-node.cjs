'use strict';
// Old syntax on purpose: this file must load, and speak plainly, in a Node that is far too old.

/** Ends the process with one line and exit code 2 where Node is older than 20.19. */
module.exports = function requireNode() {
  var parts = process.versions.node.split('.').map(Number);
  if (parts[0] > 20 || (parts[0] === 20 && parts[1] >= 19)) return;
  process.stderr.write(
    'chatterpipe needs Node 20.19 or newer; this is ' +
      process.version +
      '. Get a newer one from https://nodejs.org or with: nvm install 20\n'
  );
  process.exit(2);
};
