package org.zhuzhoukg.page;

/**
 * An address that answers with a file instead of a page.
 *
 * @param mediaType with its character set
 */
record TextFile(String mediaType, String text) implements PageModel {

  @Override
  public String template() {
    return "";
  }

  @Override
  public Heading heading() {
    return Heading.of("", "");
  }
}
