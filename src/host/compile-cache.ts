/** The compile cache of Node 20, which has none of its own. In a file of its own in the bundle, because later versions do not load it. */
export { install } from 'v8-compile-cache-lib';
