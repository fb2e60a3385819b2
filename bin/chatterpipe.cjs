#!/usr/bin/env node
'use strict';
// Old syntax on purpose; what needs a newer Node is in start.cjs.

require('./require-node.cjs')();
require('./start.cjs');
