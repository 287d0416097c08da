package org.zhuzhoukg.store;

/** What has just been done while one generation of a store takes the place of another. */
enum Step {
  WRITTEN,
  OFFERED,
  CARRIED,
  SWITCHED,
  WITHDRAWN
}
