package org.zhuzhoukg.web;

import java.util.List;

/** A form in which an answer can be sent. */
interface Representation {

  /** Every media type by which a client may ask for it; the one that is sent comes first. */
  List<String> mediaTypes();

  /** The media type that is sent, without parameters. */
  default String mediaType() {
    return mediaTypes().get(0);
  }

  /** What is sent as Content-Type. */
  default String contentType() {
    boolean isText = mediaType().startsWith("text/") || mediaType().equals("application/trig");
    return isText ? mediaType() + "; charset=utf-8" : mediaType();
  }
}
