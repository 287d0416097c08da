package org.zhuzhoukg.web;

import java.util.List;

/** A form in which an answer can be sent. */
interface Representation {

  /** The media type that is sent, without parameters. */
  String mediaType();

  /** Every media type by which a client may ask for it; the one that is sent comes first. */
  List<String> mediaTypes();

  /** What is sent as Content-Type. */
  default String contentType() {
    return mediaType();
  }
}
