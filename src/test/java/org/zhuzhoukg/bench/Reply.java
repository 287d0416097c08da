package org.zhuzhoukg.bench;

/**
 * What came back.
 *
 * @param status of HTTP; 0 if nothing came
 * @param text the answer, or what is wrong
 * @param millis from sending the question to the last byte
 */
record Reply(int status, String text, double millis) {

  boolean isOk() {
    return status == 200;
  }
}
