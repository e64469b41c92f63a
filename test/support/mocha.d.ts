// Browser tests find mocha's functions as globals; Node tests import those of `node:test`.
/// <reference types="mocha" />
