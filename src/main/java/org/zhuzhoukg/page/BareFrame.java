package org.zhuzhoukg.page;

import java.util.Map;

/** The frame of a page that is made from no data. */
record BareFrame(
    String path, Map<String, String> parameters, Language language, Assets assets, String site)
    implements Frame {

  @Override
  public String version() {
    return "";
  }
}
