package org.zhuzhoukg.web;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads UTF-8 strictly: what is not, is refused, not repaired. */
final class Utf8 {

  private Utf8() {}

  /**
   * The text of some bytes.
   *
   * @param chinese what the bytes are, for the message
   * @param what the same in English
   * @throws ProblemException 400, with the place of the first bad byte
   */
  static String decode(byte[] bytes, String chinese, String what) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      throw Problem.of(
              400,
              chinese + "不是 UTF-8：第" + (in.position() + 1) + "个字节不是字符的开头",
              what + " is not UTF-8: byte " + (in.position() + 1) + " starts no character")
          .exception();
    }
    return out.flip().toString();
  }
}
