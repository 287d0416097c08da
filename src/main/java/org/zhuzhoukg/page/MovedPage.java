package org.zhuzhoukg.page;

import java.util.Optional;

/**
 * What was asked for has its page at another address.
 *
 * @param target the address
 * @param heading what the page tells about itself
 */
record MovedPage(String target, Heading heading) implements PageModel {

  static MovedPage to(View view, String target) {
    return new MovedPage(target, Heading.of(view.say("已移至别处", "Moved"), ""));
  }

  @Override
  public String template() {
    return "moved.jte";
  }

  @Override
  public int status() {
    return 301;
  }

  @Override
  public Optional<String> location() {
    return Optional.of(target);
  }
}
